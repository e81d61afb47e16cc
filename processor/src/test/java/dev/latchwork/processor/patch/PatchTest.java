package dev.latchwork.processor.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A patch of {@code -Alatchwork.patch} fixes the findings, compiles, and changes nothing else. */
@Tag("compiler")
class PatchTest {
  private static final String ACCOUNT =
      """
      package bank;

      import dev.latchwork.Guarded;

      @Guarded(access = Guarded.Access.PUBLIC)
      public class Account {
        protected long balance;
        protected String owner = "";
        protected boolean isOpen;
        protected byte flags;

        public Account() {}

        public Account(long balance) {
          this.balance = balance;
        }

        public void deposit(long amount) {
          balance += amount;
        }
      }
      """;

  @TempDir private Path folder;

  private PatchedProject project(String... options) throws IOException {
    return new PatchedProject(folder, options).source("bank/Account.java", ACCOUNT);
  }

  private static String user(String imports, String members) {
    return "package shop;\n\nimport bank.Account;\n"
        + imports
        + "\nclass User {\n"
        + members
        + "}\n";
  }

  @Test
  void objectsAreOfTheGeneratedClass() throws Exception {
    PatchedProject project =
        project()
            .source(
                "shop/User.java",
                user(
                    "import java.util.List;\nimport java.util.function.*;\n",
                    """
                      final Account first = new Account();
                      final bank.Account second = new bank.Account(5);
                      final Supplier<Account> make = Account::new;
                      final LongFunction<Account> makeRich = (LongFunction<Account>) Account::new;
                      final List<Account> all = List.of(new Account(1), new Account(2));
                      Account[] array = {new Account()};

                      Account rich(boolean very) {
                        new Account().deposit(1);
                        var own = new Account();
                        own.deposit(3);
                        Supplier<Account> later = () -> new Account(3);
                        all.add(new Account());
                        return very ? new Account(1_000) : (new Account(10));
                      }
                    """));

    assertThat(project.compile()).hasSize(13).allMatch(f -> f.endsWith("[LW160]"));
    project.apply();
    assertThat(project.compile()).isEmpty();
    assertThat(project.sources().get("shop/User.java"))
        .isEqualTo(
            user(
                "import bank.GuardedAccount;\nimport java.util.List;\nimport java.util.function.*;\n",
                """
                  final Account first = new GuardedAccount();
                  final bank.Account second = new bank.GuardedAccount(5);
                  final Supplier<Account> make = GuardedAccount::new;
                  final LongFunction<Account> makeRich = (LongFunction<Account>) GuardedAccount::new;
                  final List<Account> all = List.of(new GuardedAccount(1), new GuardedAccount(2));
                  Account[] array = {new GuardedAccount()};

                  Account rich(boolean very) {
                    new GuardedAccount().deposit(1);
                    var own = new GuardedAccount();
                    own.deposit(3);
                    Supplier<Account> later = () -> new GuardedAccount(3);
                    all.add(new GuardedAccount());
                    return very ? new GuardedAccount(1_000) : (new GuardedAccount(10));
                  }
                """));
  }

  @Test
  void noTypeIsInferredAnew() throws Exception {
    PatchedProject project =
        project()
            .source(
                "shop/User.java",
                user(
                    "import java.util.*;\nimport java.util.stream.*;\n",
                    """
                      void use(List<Account> all) {
                        var one = new Account();
                        one = all.get(0);
                        var some = List.of(new Account());
                        some = all;
                        List<Account> more = Stream.of(1L, 2L).map(Account::new).toList();
                        use(new ArrayList<>(List.of(new Account())));
                        var two = new Account();
                        var three = List.of(two);
                        three = all;
                      }
                    """));

    assertThat(project.compile()).hasSize(5).allMatch(f -> f.endsWith("[LW160]"));
    project.apply();
    assertThat(project.compile())
        .containsExactly(
            "User.java:10: [LW160]",
            "User.java:12: [LW160]",
            "User.java:14: [LW160]",
            "User.java:16: [LW160]");
  }

  @Test
  void aNameThatIsTakenIsNotUsed() throws Exception {
    PatchedProject project =
        project()
            .source(
                "shop/User.java",
                user(
                    "",
                    """
                      final Account refused = new Account();
                      interface GuardedAccount {}
                    """))
            .source(
                "shop/Other.java",
                """
                package shop;

                import other.GuardedAccount;

                class Other {
                  final bank.Account account = new bank.Account();
                  GuardedAccount other;
                }
                """)
            .source("other/GuardedAccount.java", "package other; public class GuardedAccount {}\n");

    assertThat(project.compile()).containsExactly("Other.java:6: [LW160]", "User.java:6: [LW160]");
    project.apply();
    assertThat(project.compile()).containsExactly("User.java:6: [LW160]");
  }

  @Test
  void nestedClassesAndConstructorsThatAreNotRepeated() throws Exception {
    PatchedProject project =
        project()
            .source(
                "bank/Bank.java",
                """
                package bank;

                import dev.latchwork.Guarded;

                class Bank {
                  @Guarded
                  static class Teller<T> {
                    int served;

                    Teller() {}

                    private Teller(int served) {
                      this.served = served;
                    }

                    static Teller<String> left() {
                      return new Teller<>(3);
                    }

                    void serve(T customer) {
                      served++;
                    }
                  }

                  Teller<String> teller = new Teller<>();
                  Teller<String> other = new bank.Bank.Teller<String>();
                }
                """);

    assertThat(project.compile())
        .containsExactly("Bank.java:17: [LW160]", "Bank.java:25: [LW160]", "Bank.java:26: [LW160]");
    project.apply();
    assertThat(project.compile()).containsExactly("Bank.java:17: [LW160]");
    assertThat(project.sources().get("bank/Bank.java"))
        .contains("Teller<String> teller = new GuardedBank_Teller<>();")
        .contains("Teller<String> other = new GuardedBank_Teller<String>();");
  }

  @Test
  void fieldsAreReachedByTheirAccessors() throws Exception {
    PatchedProject project =
        project()
            .source(
                "bank/Clerk.java",
                """
                package bank;

                class Clerk {
                  long mended(GuardedAccount a, GuardedAccount b) {
                    a.balance = 5 + b.balance;
                    a.owner = a.isOpen ? "x" : b . owner;
                    a.isOpen = true;
                    return a.balance * 2;
                  }

                  void left(GuardedAccount a, Account plain) {
                    plain.balance = 3;
                    a.balance++;
                    a.balance = a.balance * 2;
                    a.flags = 1;
                    long b = a.balance = 3;
                    System.out.println(plain.owner);
                  }
                }
                """);

    assertThat(project.compile()).hasSize(14).allMatch(f -> f.endsWith("[LW162]"));
    project.apply();
    assertThat(project.compile())
        .containsExactly(
            "Clerk.java:12: [LW162]",
            "Clerk.java:13: [LW162]",
            "Clerk.java:14: [LW162]",
            "Clerk.java:14: [LW162]",
            "Clerk.java:15: [LW162]",
            "Clerk.java:16: [LW162]",
            "Clerk.java:17: [LW162]");
    assertThat(project.sources().get("bank/Clerk.java"))
        .contains("    a.setBalance(5 + b.getBalance());\n")
        .contains("    a.setOwner(a.isOpen() ? \"x\" : b . getOwner());\n")
        .contains("    a.setOpen(true);\n    return a.getBalance() * 2;\n");
  }

  @Test
  void whatIsReadAndSetIsUpdated() throws Exception {
    PatchedProject project =
        project()
            .source(
                "bank/Clerk.java",
                """
                package bank;

                class Clerk {
                  static final int FEE = 2;
                  GuardedAccount own = new GuardedAccount();

                  void mended(GuardedAccount a, long more, Clerk other) {
                    a.setBalance(a.getBalance() + 1);
                    own.setBalance((own.getBalance() - FEE) * -own.getBalance() + more);
                    long balance = 3;
                    a.setBalance(balance * a.getBalance());
                    a.setOpen(!a.isOpen());
                    a.setOwner(a.getOwner() + " & Co");
                  }

                  void left(GuardedAccount a, long more) {
                    more++;
                    a.setBalance(a.getBalance() + more);
                    a.setBalance(a.getBalance() + System.nanoTime());
                    long before = a.getBalance();
                    a.setBalance(before + 1);
                    if (a.getBalance() == 3) {
                      a.setBalance(4);
                    }
                    Runnable run = () -> a.setBalance(a.getBalance() + 1);
                  }
                }
                """);

    assertThat(project.compile()).hasSize(10).allMatch(f -> f.endsWith("[LW173]"));
    project.apply();
    assertThat(project.compile())
        .containsExactly(
            "Clerk.java:18: [LW173]",
            "Clerk.java:19: [LW173]",
            "Clerk.java:21: [LW173]",
            "Clerk.java:23: [LW173]",
            "Clerk.java:25: [LW173]");
    assertThat(project.sources().get("bank/Clerk.java"))
        .contains("    a.updateBalance(value -> value + 1);\n")
        .contains("    own.updateBalance(value -> (value - FEE) * -value + more);\n")
        .contains("    a.updateBalance(value -> balance * value);\n")
        .contains("    a.updateOpen(isOpen -> !isOpen);\n")
        .contains("    a.updateOwner(owner -> owner + \" & Co\");\n");
  }

  @Test
  void finalIsDropped() throws Exception {
    PatchedProject project =
        project()
            .source(
                "bank/Vault.java",
                """
                package bank;

                import dev.latchwork.Guarded;

                @Guarded
                public final class Vault {
                  int coins;

                  @SuppressWarnings("final") /* final */ final // final
                  void put(int n) {
                    coins += n;
                  }

                  protected final int take() {
                    return coins--;
                  }

                  @SafeVarargs
                  final <T> void putAll(T... all) {
                    coins += all.length;
                  }

                  private final int peek() {
                    return coins;
                  }
                }
                """);

    assertThat(project.compile())
        .containsExactly(
            "Vault.java:6: [LW101]",
            "Vault.java:10: [LW103]",
            "Vault.java:14: [LW103]",
            "Vault.java:19: [LW103]");
    project.apply();
    assertThat(project.compile()).containsExactly("Vault.java:19: [LW103]");
    assertThat(project.sources().get("bank/Vault.java"))
        .contains("@Guarded\npublic class Vault {")
        .contains("  @SuppressWarnings(\"final\") /* final */ // final\n  void put(int n) {")
        .contains("  protected int take() {")
        .contains("  private final int peek() {");
  }

  @Test
  void aPermittedSubclassStaysFinal() throws Exception {
    PatchedProject project =
        project()
            .source(
                "bank/Coin.java",
                """
                package bank;

                import dev.latchwork.Guarded;

                sealed interface Coin {
                  @Guarded
                  final class Penny implements Coin {
                    int value;
                  }
                }
                """);

    assertThat(project.compile()).containsExactly("Coin.java:7: [LW101]");
    assertThat(project.patch()).isEmpty();
  }

  @Test
  void blocksThatAreSynchronizedRunWithTheLock() throws Exception {
    PatchedProject project =
        project()
            .source(
                "bank/Clerk.java",
                """
                package bank;

                class Clerk {
                  GuardedAccount own = new GuardedAccount();
                  int count;

                  void mended(GuardedAccount a, int[] sums) {
                    synchronized (a) {
                      for (int i = 0; i < 3; i++) {
                        if (i == 2) {
                          continue;
                        }
                        count += i;
                        sums[0]++;
                      }
                      synchronized (this.own) {
                        a.deposit(own.getBalance());
                      }
                      Runnable later = () -> {
                        return;
                      };
                    }
                  }

                  long left(GuardedAccount a, Account plain) throws Exception {
                    int n = 0;
                    synchronized (a) {
                      n++;
                    }
                    synchronized (own) {
                      n = 3;
                    }
                    synchronized (plain) {
                      plain.deposit(1);
                    }
                    for (;;) {
                      synchronized (a) {
                        break;
                      }
                    }
                    synchronized (a) {
                      Thread.sleep(1);
                    }
                    synchronized (a) {
                      if (n == 4) {
                        throw new IllegalStateException();
                      }
                    }
                    synchronized (a) {
                      a.deposit(n);
                    }
                    synchronized (a) {
                      return a.getBalance();
                    }
                  }
                }
                """);

    assertThat(project.compile()).contains("Clerk.java:8: [LW178]", "Clerk.java:16: [LW178]");
    project.apply();
    assertThat(project.compile())
        .containsExactly(
            "Clerk.java:16: [LW175]",
            "Clerk.java:27: [LW178]",
            "Clerk.java:30: [LW178]",
            "Clerk.java:33: [LW178]",
            "Clerk.java:37: [LW178]",
            "Clerk.java:41: [LW178]",
            "Clerk.java:44: [LW178]",
            "Clerk.java:49: [LW178]",
            "Clerk.java:52: [LW178]");
    assertThat(project.sources().get("bank/Clerk.java"))
        .contains("    a.runWithLock(locked -> {\n      for")
        .contains("      this.own.runWithLock(lockedInner -> {\n");
  }

  /**
   * Edits of earlier compilations are kept, unless the same source is compiled again or no longer
   * fits.
   */
  @Test
  void whatOtherCompilationsSaidStays() throws Exception {
    PatchedProject project =
        project().source("A.java", makes("A")).source("B.java", makes("B", "B2", "B3"));
    project.compileOnly("bank/Account.java", "A.java");
    String ofA = project.patch();
    project.compileOnly("bank/Account.java", "B.java");
    assertThat(project.patch()).contains("a/src/B.java").endsWith(ofA);

    project.source("A.java", makes("A") + "\n");
    project.compileOnly("bank/Account.java", "B.java");
    assertThat(project.patch()).contains("a/src/A.java");
    project.source("A.java", "\n" + makes("A"));
    project.compileOnly("bank/Account.java", "B.java");
    assertThat(project.patch()).contains("a/src/B.java").doesNotContain("A.java");

    project.source("B.java", "class B {}\n");
    project.compileOnly("bank/Account.java", "B.java");
    assertThat(project.patch()).isEmpty();
  }

  private static String makes(String... classes) {
    return Stream.of(classes)
        .map(c -> "class " + c + " { bank.Account a = new bank.Account(); }" + "\n".repeat(9))
        .collect(Collectors.joining());
  }

  @Test
  void whatIsSilencedStays() throws Exception {
    PatchedProject project =
        project()
            .source(
                "shop/User.java",
                user(
                    "",
                    """
                      @SuppressWarnings("LW160")
                      final Account knowingly = new Account();
                    """));

    assertThat(project.compile()).isEmpty();
    assertThat(project.patch()).isEmpty();
  }

  @Test
  void linesKeepTheirBytes() throws Exception {
    String text =
        "package bank;\r\n\r\nclass \u00c4 {\r\n  // \u00fc\r\n  Account a = new Account(); }";
    PatchedProject project =
        project("-encoding", "ISO-8859-1")
            .source("my bank/\u00c4.java", text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(project.compile()).hasSize(1);
    project.apply();
    assertThat(project.compile()).isEmpty();
    assertThat(project.sources().get("my bank/\u00c4.java"))
        .isEqualTo(text.replace("new A", "new GuardedA"));
  }
}
