package org.ctmpreflight.rules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.drools.model.Model;
import org.ctmpreflight.rules.CaseworkRecord;

/**
 * The classes that Drools' compiler makes of a pack, as a jar in memory: how packs are compiled at build time, cached and
 * loaded.
 */
public final class CompiledRules {
	/** Names the model classes, one a line, below a header line. */
	private static final String INDEX = "/drools-model";
	private static final String INDEX_HEADER = "Drools-Model-Version";
	private static final String CLASS = ".class";
	/** Made by the compiler for projects that are loaded as a whole; its name is a hash and it is never used here. */
	private static final String UNUSED = "org/drools/project/model/";

	private final Map<String, byte[]> classes = new LinkedHashMap<>();
	private final List<String> models = new ArrayList<>();

	private CompiledRules() {
	}

	/** @throws IOException where the bytes are no such jar */
	public static CompiledRules of(byte[] jar) throws IOException {
		CompiledRules rules = new CompiledRules();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
			for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
				String name = e.getName();
				if (name.endsWith(INDEX)) {
					Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).trim().split("\\s+"))
							.filter(l -> !l.isEmpty() && !l.startsWith(INDEX_HEADER)).forEach(rules.models::add);
				} else if (name.endsWith(CLASS) && !name.startsWith(UNUSED)) {
					rules.classes.put(name, in.readAllBytes());
				}
			}
		}
		if (rules.models.isEmpty()) {
			throw new IOException("no compiled rules");
		}
		return rules;
	}

	/** Class files by path. */
	public Map<String, byte[]> classes() {
		return classes;
	}

	/** Names of the model classes. */
	public List<String> models() {
		return models;
	}

	/** Loads the rules in a class loader of their own. */
	public List<Model> load() throws ReflectiveOperationException {
		return load(new Loader(classes), models);
	}

	/** Loads rules whose classes a loader has. */
	public static List<Model> load(ClassLoader loader, List<String> names) throws ReflectiveOperationException {
		List<Model> models = new ArrayList<>();
		for (String name : names) {
			models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
		}
		return models;
	}

	private static final class Loader extends ClassLoader {
		private final Map<String, byte[]> classes;

		Loader(Map<String, byte[]> classes) {
			super(CaseworkRecord.class.getClassLoader());
			this.classes = classes;
		}

		/**
		 * Own classes first: Drools gives them the same names whatever the rules say, and on a plain class path the parent has
		 * those of the shipped pack.
		 */
		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			synchronized (getClassLoadingLock(name)) {
				byte[] b = classes.get(name.replace('.', '/') + CLASS);
				if (b == null) {
					return super.loadClass(name, resolve);
				}
				Class<?> loaded = findLoadedClass(name);
				return loaded != null ? loaded : defineClass(name, b, 0, b.length, (ProtectionDomain) null);
			}
		}
	}
}
