package dev.latchwork.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.latchwork.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.latchwork.processor";
  private static final String[] FEATURES = {
    ROOT + ".guarded..", ROOT + ".parallelmap..", ROOT + ".deepcopy.."
  };

  @ArchTest
  static final ArchRule featuresDoNotKnowEachOther =
      slices().matching(ROOT + ".(guarded|parallelmap|deepcopy)..").should().notDependOnEachOther();

  /** A package that is not listed as a feature counts as shared. */
  @ArchTest
  static final ArchRule onlyTheRootKnowsFeatures =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, FEATURES[0], FEATURES[1], FEATURES[2])
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES);

  @ArchTest
  static final ArchRule packagesHaveNoCycle =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesSayThatNothingIsNull =
      classes()
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe(
                      "be in a package whose package-info.java says @NullMarked",
                      (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));

  @ArchTest
  static final ArchRule reportKnowsNoCheck =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".check..", ROOT + ".copy..", ROOT + ".types..");

  @ArchTest
  static final ArchRule onlyTheReportKnowsMarkup =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".report.render");

  @ArchTest
  static final ArchRule onlyChecksNeedJavac =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".check..", ROOT + ".source..")
          .or()
          .haveSimpleName("BodyChecks")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.source..");

  /** Readers turn elements into plain data. The code that renders this data sees no elements. */
  @ArchTest
  static final ArchRule onlyReadersSeeElements =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..model..", "..plan..", "..render..", "..locking..", "..write..", "..pool..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.lang.model.util..", "javax.lang.model.type..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("javax\\.lang\\.model\\.element\\.\\w*Element");

  /**
   * For javac, a type that is yet to be generated is the same as every other type. TypeRelations
   * corrects this.
   */
  @ArchTest
  static final ArchRule nobodyAsksTheCompilerHowTypesRelate =
      noClasses()
          .that()
          .doNotHaveSimpleName("Env")
          .should()
          .callMethod(ProcessingEnvironment.class, "getTypeUtils");

  @ArchTest
  static final ArchRule nobodyAsksTheCompilerWhatOverrides =
      noClasses()
          .that()
          .doNotHaveSimpleName("Members")
          .should()
          .callMethod(
              Elements.class,
              "overrides",
              ExecutableElement.class,
              ExecutableElement.class,
              TypeElement.class);

  @ArchTest
  static final ArchRule onlyTheEmitterWritesFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".emit")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javax.annotation.processing.Filer");

  @ArchTest
  static final ArchRule onlyTheReporterPrints =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".diagnostic")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javax.annotation.processing.Messager");
}
