package jobs;

class JobPool {}
