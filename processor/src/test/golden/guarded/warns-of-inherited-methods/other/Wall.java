package other;

public class Wall extends odd.Clock {}
