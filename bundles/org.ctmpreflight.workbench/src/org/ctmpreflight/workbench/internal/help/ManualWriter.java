package org.ctmpreflight.workbench.internal.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.ctmpreflight.workbench.internal.help.ManualText.Kind;
import org.ctmpreflight.workbench.internal.help.ManualText.Line;
import org.ctmpreflight.workbench.internal.help.ManualText.Look;
import org.ctmpreflight.workbench.internal.help.ManualText.Span;

/** Turns Markdown into a text with its looks. A row of a table is a line with a tab between its cells. */
final class ManualWriter extends AbstractVisitor {
	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

	private final StringBuilder text = new StringBuilder();
	private final List<Line> lines = new ArrayList<>();
	private final List<Span> spans = new ArrayList<>();
	private final Map<String, Integer> anchors = new HashMap<>();
	private int depth;
	private int tables;
	private String mark;
	private boolean open;

	private ManualWriter() {
	}

	/** Reads a page. */
	static ManualText read(String markdown) {
		ManualWriter writer = new ManualWriter();
		PARSER.parse(markdown).accept(writer);
		writer.end();
		return new ManualText(writer.text.toString(), writer.lines, writer.spans, writer.anchors);
	}

	/** The name that links give to a section, made of its title. */
	static String anchor(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", "").strip().replace(' ', '-');
	}

	private void begin(Kind kind, int number, boolean first) {
		end();
		lines.add(new Line(kind, number, first));
		open = true;
	}

	private void end() {
		if (open) {
			text.append('\n');
			open = false;
		}
	}

	@Override
	public void visit(Heading heading) {
		begin(Kind.HEADING, heading.getLevel(), true);
		int start = text.length();
		visitChildren(heading);
		anchors.putIfAbsent(anchor(text.substring(start)), start);
	}

	@Override
	public void visit(Paragraph paragraph) {
		if (paragraph.getFirstChild() instanceof Image && paragraph.getFirstChild() == paragraph.getLastChild()) {
			// a picture of the window, which whoever reads this has open
			return;
		}
		if (mark != null) {
			begin(Kind.ENTRY, depth, paragraph.getParent().getPrevious() == null);
			text.append(mark).append('\t');
			mark = null;
		} else {
			begin(Kind.TEXT, depth, true);
		}
		visitChildren(paragraph);
	}

	@Override
	public void visit(ListItem item) {
		ListBlock list = (ListBlock) item.getParent();
		mark = "•";
		if (list instanceof OrderedList ordered) {
			int n = ordered.getMarkerStartNumber();
			for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
				n++;
			}
			mark = n + ".";
		}
		depth++;
		visitChildren(item);
		depth--;
	}

	@Override
	public void visit(FencedCodeBlock block) {
		code(block.getLiteral());
	}

	@Override
	public void visit(IndentedCodeBlock block) {
		code(block.getLiteral());
	}

	private void code(String literal) {
		boolean first = true;
		for (String line : literal.stripTrailing().split("\n")) {
			begin(Kind.CODE, depth, first);
			span(Look.CODE, null, () -> text.append(line));
			first = false;
		}
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock) {
			tables++;
		}
		visitChildren(block);
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof TableRow) {
			begin(Kind.ROW, tables, node.getParent() instanceof TableHead);
			visitChildren(node);
		} else if (node instanceof TableCell cell) {
			if (cell.getPrevious() != null) {
				// the spaces part them where there is no room for columns
				text.append("   \t");
			}
			if (cell.isHeader()) {
				span(Look.STRONG, null, () -> visitChildren(cell));
			} else {
				visitChildren(cell);
			}
		} else {
			visitChildren(node);
		}
	}

	@Override
	public void visit(Text node) {
		text.append(node.getLiteral());
	}

	@Override
	public void visit(Code code) {
		span(Look.CODE, null, () -> text.append(code.getLiteral()));
	}

	@Override
	public void visit(StrongEmphasis strong) {
		span(Look.STRONG, null, () -> visitChildren(strong));
	}

	@Override
	public void visit(Emphasis emphasis) {
		span(Look.STRONG, null, () -> visitChildren(emphasis));
	}

	@Override
	public void visit(Link link) {
		span(Look.LINK, link.getDestination(), () -> visitChildren(link));
	}

	@Override
	public void visit(SoftLineBreak line) {
		text.append(' ');
	}

	@Override
	public void visit(HardLineBreak line) {
		text.append(' ');
	}

	private void span(Look look, String target, Runnable content) {
		int start = text.length();
		int index = spans.size();
		content.run();
		if (text.length() > start) {
			spans.add(index, new Span(start, text.length() - start, look, target));
		}
	}
}
