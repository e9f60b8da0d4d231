package org.ctmpreflight.workbench.rules.internal.editor;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.NumberRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordPatternRule;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** The colours of words, texts and comments, for the theme in use. */
final class RuleColours extends RuleBasedScanner {
	private static final List<String> KEYWORDS = List.of("rule", "when", "then", "end");
	private static final List<String> OPERATORS = List.of("in", "not", "contains", "matches", "is", "one", "of",
			"blank", "has", "fewer", "more", "words", "characters", "than", "starts", "ends", "with", "does", "filled",
			"match", "start", "contain", "holds", "hold", "length", "the", "record", "report", "it");

	private final RuleStyle style;

	/** Letters, digits and what belongs to names. */
	private static final IWordDetector WORDS = new IWordDetector() {
		@Override
		public boolean isWordStart(char c) {
			return Character.isLetter(c) || c == '$';
		}

		@Override
		public boolean isWordPart(char c) {
			return Character.isLetterOrDigit(c) || c == '_' || c == '-';
		}
	};

	RuleColours(RuleStyle style) {
		this.style = style;
		refresh();
	}

	/** Takes the colours of the theme. */
	void refresh() {
		boolean plain = Themes.highContrast();
		boolean dark = Themes.dark();
		IToken keyword = token(plain ? null : dark ? new RGB(204, 150, 230) : new RGB(112, 32, 130), SWT.BOLD);
		IToken annotation = token(plain ? null : dark ? new RGB(214, 178, 110) : new RGB(128, 84, 0), SWT.NORMAL);
		IToken text = token(plain ? null : dark ? new RGB(150, 205, 130) : new RGB(20, 100, 45), SWT.NORMAL);
		IToken comment = token(plain ? null : dark ? new RGB(150, 158, 168) : new RGB(95, 105, 115), SWT.ITALIC);
		IToken operator = token(plain ? null : dark ? new RGB(126, 184, 240) : new RGB(20, 85, 160), SWT.NORMAL);
		IToken number = token(plain ? null : dark ? new RGB(230, 165, 110) : new RGB(150, 70, 10), SWT.NORMAL);
		List<IRule> rules = new ArrayList<>();
		WordRule words = new WordRule(WORDS, Token.UNDEFINED);
		if (style == RuleStyle.DRL || style == RuleStyle.SENTENCES) {
			rules.add(new EndOfLineRule("//", comment));
			rules.add(new SingleLineRule("\"", "\"", text, '\\'));
			rules.add(new WordPatternRule(WORDS_AFTER_AT, "@", null, annotation));
			KEYWORDS.forEach(k -> words.addWord(k, keyword));
			OPERATORS.forEach(o -> words.addWord(o, operator));
		} else {
			if (style == RuleStyle.EXAMPLES) {
				rules.add(new EndOfLineRule("#", comment));
				List.of("baseline", "cases", "name", "set", "expect", "after", "download", "asOf", "layoutVersion",
						"partial", "tables").forEach(k -> words.addWord(k, keyword));
			}
			rules.add(new SingleLineRule("\"", "\"", text, '\\'));
		}
		rules.add(words);
		rules.add(new NumberRule(number));
		setRules(rules.toArray(IRule[]::new));
	}

	private static final IWordDetector WORDS_AFTER_AT = new IWordDetector() {
		@Override
		public boolean isWordStart(char c) {
			return c == '@';
		}

		@Override
		public boolean isWordPart(char c) {
			return Character.isLetterOrDigit(c);
		}
	};

	private static IToken token(RGB colour, int font) {
		return new Token(new TextAttribute(colour == null ? null : new Color(colour), null, font));
	}
}
