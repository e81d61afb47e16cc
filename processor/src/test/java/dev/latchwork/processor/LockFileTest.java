package dev.latchwork.processor;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Checks that the lock file lists every version in the poms, so that no version is changed without
 * {@code .ci/locked write}. Versions that no pom names, and the contents of the files, are checked
 * by the locked build, {@code .ci/locked verify}.
 */
class LockFileTest {
  private static final Path ROOT = Path.of("..");

  /** Modules that are built only in a profile are left out, since they are not locked. */
  @Test
  void listsEveryVersionInEveryPomOfTheBuild() throws Exception {
    Path root = ROOT.resolve("pom.xml");
    List<Path> poms = new ArrayList<>(List.of(root));
    elements(parse(Files.readString(root)), "module").stream()
        .filter(m -> m.getParentNode().getParentNode().getNodeName().equals("project"))
        .forEach(m -> poms.add(ROOT.resolve(m.getTextContent()).resolve("pom.xml")));
    assertThat(poms).hasSizeGreaterThan(3);
    for (Path pom : poms) {
      assertThat(missing(Files.readString(pom))).as(pom.toString()).isEmpty();
    }
  }

  @Test
  void missesVersionsThatWereChangedByHand() throws Exception {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    String changed =
        pom.replaceAll("(?<=assertj-core</artifactId>\\s{1,20}<version>)[^<]+", "3.0.0")
            .replaceAll("(?<=<errorprone.version>)[^<]+", "2.0.0")
            .replaceAll("(?<=maven-shade-plugin</artifactId>\\s{1,20}<version>)[^<]+", "3.0.0");
    assertThat(missing(changed))
        .contains("/assertj-core/3.0.0/", "/error_prone_core/2.0.0/", "/maven-shade-plugin/3.0.0/");
  }

  private static List<String> missing(String pom) throws Exception {
    String lock = Files.readString(ROOT.resolve(".mvn/checksums/checksums.sha256"));
    return versions(pom).stream().filter(v -> !lock.contains(v)).distinct().toList();
  }

  /**
   * Returns the versions of dependencies, plugins, processors and formatters, as the paths of a
   * repository contain them.
   */
  private static List<String> versions(String pom) throws Exception {
    Map<String, String> properties = properties(Files.readString(ROOT.resolve("pom.xml")));
    properties.putAll(properties(pom));
    List<String> versions = new ArrayList<>();
    for (Element version : elements(parse(pom), "version")) {
      Element owner = (Element) version.getParentNode();
      String text = version.getTextContent();
      for (Map.Entry<String, String> property : properties.entrySet()) {
        text = text.replace("${" + property.getKey() + "}", property.getValue());
      }
      List<Element> artifact =
          elements(owner, "artifactId").stream().filter(a -> a.getParentNode() == owner).toList();
      boolean ours =
          !artifact.isEmpty() && artifact.get(0).getTextContent().startsWith("latchwork");
      if (!ours && !text.startsWith("[")) {
        versions.add(artifact.isEmpty() ? "/" + text + "/" : path(artifact.get(0), text));
      }
    }
    return versions;
  }

  private static String path(Element artifact, String version) {
    return "/" + artifact.getTextContent() + "/" + version + "/";
  }

  private static Map<String, String> properties(String pom) throws Exception {
    return elements(parse(pom), "properties").stream()
        .filter(p -> p.getParentNode().getNodeName().equals("project"))
        .flatMap(p -> elements(p, "*").stream())
        .collect(toMap(Element::getTagName, Element::getTextContent));
  }

  private static Element parse(String pom) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(pom)))
        .getDocumentElement();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
