package maker;

public class Gearbox {}
