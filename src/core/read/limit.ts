/** The largest file that is read, in bytes. By itself, so that a page can turn a file down without the readers' code. */
export const LARGEST = 20 * 1024 * 1024
