package bank;

record Entry(long amount) {}
