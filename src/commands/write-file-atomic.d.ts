/** What we use of write-file-atomic. */
declare module 'write-file-atomic' {
  const writeFileAtomic: { sync(path: string, data: string): void };
  export default writeFileAtomic;
}
