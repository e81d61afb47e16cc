package dev.latchwork.tools;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Runs the part of Eclipse that compiles, without Eclipse's windows. Eclipse's modules run in an
 * OSGi framework. {@code Workspace} is compiled here, and runs as one more module of the framework.
 */
final class Eclipse {
  private static final String WORKSPACE = "Workspace";

  /**
   * Modules with services that other modules ask for. Every other module starts when it is used.
   */
  private static final List<String> STARTED =
      List.of(
          "org.apache.felix.scr",
          "org.eclipse.equinox.common",
          "org.eclipse.equinox.registry",
          "org.eclipse.equinox.preferences",
          "org.eclipse.core.contenttype",
          "org.eclipse.core.runtime",
          "org.eclipse.core.filesystem",
          "org.eclipse.core.resources",
          "org.eclipse.jdt.core",
          "org.eclipse.jdt.apt.core",
          "org.eclipse.jdt.apt.pluggable.core");

  private final Path folder;
  private final Framework framework;
  private final BiFunction<String, Map<String, String>, List<String>> workspace;

  /**
   * @param folder an empty folder
   * @param libraries the class path of every project
   */
  Eclipse(Path folder, List<Path> libraries, Path processor) throws Exception {
    this.folder = folder;
    this.framework = start(folder.resolve("framework"));
    this.workspace = workspace(libraries, processor);
  }

  /** Saves sources in a project and builds what has changed; returns the errors. */
  List<String> build(String project, Map<String, String> sources) {
    return workspace.apply(project, sources);
  }

  /** Returns the path of a file that is generated in a project. */
  Path generated(String project, String file) {
    return folder.resolve("workspace").resolve(project).resolve(".apt_generated").resolve(file);
  }

  void close() throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(60_000);
  }

  private Framework start(Path storage) throws BundleException {
    Framework started =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    storage.toString(),
                    "osgi.instance.area",
                    folder.resolve("workspace").toUri().toString(),
                    "osgi.framework.useSystemProperties",
                    "false",
                    // no module of Eclipse has the JDK's package javax.annotation.processing
                    "osgi.compatibility.bootdelegation",
                    "true",
                    "osgi.parentClassloader",
                    "ext",
                    "eclipse.ignoreApp",
                    "true"));
    started.init();
    return started;
  }

  @SuppressWarnings("unchecked")
  private BiFunction<String, Map<String, String>, List<String>> workspace(
      List<Path> libraries, Path processor) throws Exception {
    BundleContext context = framework.getBundleContext();
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : modules()) {
      bundles.add(context.installBundle(jar.toUri().toString()));
    }
    // The module for annotation processing asks for Ant, but does not use Ant here.
    bundles.add(install(context, "org.apache.ant", "", List.of()));
    Bundle own =
        install(
            context,
            "dev.latchwork.workspace",
            "org.eclipse.core.runtime,org.eclipse.core.resources,org.eclipse.jdt.core,"
                + "org.eclipse.jdt.apt.core",
            compiled());
    framework.start();
    for (Bundle bundle : bundles) {
      if (STARTED.contains(bundle.getSymbolicName())) {
        bundle.start();
      }
    }
    own.start();
    return (BiFunction<String, Map<String, String>, List<String>>)
        own.loadClass(WORKSPACE)
            .getConstructor(List.class, String.class)
            .newInstance(libraries.stream().map(Path::toString).toList(), processor.toString());
  }

  /** Returns Eclipse's jars, which the build puts into a folder of their own. */
  private static List<Path> modules() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target/eclipse"))) {
      return jars.sorted().toList();
    }
  }

  private Bundle install(BundleContext context, String name, String required, List<Path> classes)
      throws Exception {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
    attributes.putValue(Constants.BUNDLE_VERSION, "2.0.0");
    if (!required.isEmpty()) {
      attributes.putValue(Constants.REQUIRE_BUNDLE, required);
    }
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Path path : classes) {
        out.putNextEntry(new JarEntry(path.getFileName().toString()));
        Files.copy(path, out);
      }
    }
    return context.installBundle(jar.toUri().toString());
  }

  private List<Path> compiled() throws IOException, URISyntaxException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path framework =
        Path.of(Bundle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                Stream.concat(Stream.of(framework), modules().stream())
                    .map(Path::toString)
                    .collect(joining(File.pathSeparator)),
                "src/test/eclipse/" + WORKSPACE + ".java");
    assertThat(status).isZero();
    return List.of(classes.resolve(WORKSPACE + ".class"));
  }
}
