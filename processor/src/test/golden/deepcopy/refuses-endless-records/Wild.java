package endless;

record Wild<T extends Wild<? extends T>>(T next, int[] value) {}
