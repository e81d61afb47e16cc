package bank;

class Main {
  public static void main(String[] args) {
    Account account = AccountKt.newAccount();
    account.deposit(5);
    System.out.println(account.getClass().getSimpleName() + " has " + account.balance());
  }
}
