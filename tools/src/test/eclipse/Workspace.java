import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.apt.core.util.AptConfig;
import org.eclipse.jdt.apt.core.util.IFactoryPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;

/**
 * Does what a user of Eclipse does: saves sources in a project, builds the project, and reads the
 * errors. This class runs inside Eclipse, so it cannot use the classes of the tests.
 */
public final class Workspace implements BiFunction<String, Map<String, String>, List<String>> {
  private final List<String> libraries;
  private final String processor;

  public Workspace(List<String> libraries, String processor) throws CoreException {
    this.libraries = libraries;
    this.processor = processor;
    IWorkspaceDescription description = ResourcesPlugin.getWorkspace().getDescription();
    description.setAutoBuilding(false);
    ResourcesPlugin.getWorkspace().setDescription(description);
  }

  /**
   * Saves the sources in a project, and builds what has changed. Creates the project if necessary.
   *
   * @param sources the name of each file, and its text
   * @return the errors, each with its file and line
   */
  @Override
  public List<String> apply(String name, Map<String, String> sources) {
    try {
      IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
      boolean isNew = !project.exists();
      if (isNew) {
        create(project);
      }
      for (Map.Entry<String, String> source : sources.entrySet()) {
        save(project.getFile("src/" + source.getKey()), source.getValue());
      }
      project.build(
          isNew ? IncrementalProjectBuilder.FULL_BUILD : IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
      return errors(project);
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }

  private void create(IProject project) throws CoreException {
    project.create(null);
    project.open(null);
    IProjectDescription description = project.getDescription();
    description.setNatureIds(new String[] {JavaCore.NATURE_ID});
    project.setDescription(description, null);
    project.getFolder("src").create(true, true, null);
    IJavaProject java = JavaCore.create(project);
    List<IClasspathEntry> path = new ArrayList<>();
    path.add(JavaCore.newSourceEntry(project.getFolder("src").getFullPath()));
    libraries.forEach(l -> path.add(JavaCore.newLibraryEntry(new Path(l), null, null)));
    java.setRawClasspath(path.toArray(IClasspathEntry[]::new), project.getFullPath().append("bin"), null);
    java.setOption(JavaCore.COMPILER_SOURCE, "17");
    java.setOption(JavaCore.COMPILER_COMPLIANCE, "17");
    java.setOption(JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, "17");
    IFactoryPath processors = AptConfig.getDefaultFactoryPath(java);
    processors.addExternalJar(new File(processor));
    AptConfig.setFactoryPath(java, processors);
    AptConfig.setEnabled(java, true);
  }

  private static void save(IFile file, String text) throws CoreException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    if (file.exists()) {
      file.setContents(bytes, true, false, null);
    } else {
      file.create(bytes, true, null);
    }
  }

  private static List<String> errors(IProject project) throws CoreException {
    List<String> errors = new ArrayList<>();
    for (IMarker marker : project.findMarkers(null, true, IResource.DEPTH_INFINITE)) {
      if (marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR) {
        errors.add(
            marker.getResource().getName()
                + ":"
                + marker.getAttribute(IMarker.LINE_NUMBER, -1)
                + ": "
                + marker.getAttribute(IMarker.MESSAGE, ""));
      }
    }
    return errors;
  }
}
