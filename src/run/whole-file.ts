/** The one way in which files are written: under a name of their own, until they are whole. Nobody sees half of one. */
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { writeAll } from './output.js';

export class WholeFile {
  private isOpen = true;

  private constructor(
    /** Its name until it is whole. */
    readonly path: string,
    private readonly descriptor: number,
  ) {}

  /**
   * Begins a file.
   * @param path its name until it is whole, on the file system of its place; nothing has that name
   * @param mode who may read and write it; by default as the system has it
   * @throws the system's error; nothing is left of the file then
   */
  static begin(path: string, mode: number | null = null): WholeFile {
    const file = new WholeFile(path, openSync(path, 'wx'));
    try {
      if (mode !== null) chmodSync(path, mode);
      return file;
    } catch (error) {
      file.abort();
      throw error;
    }
  }

  /**
   * A file that holds all that it is to hold, and waits for its place.
   * @param content its text or bytes, or what writes them to a descriptor
   * @param durable whether it must be on the disk when this is done
   * @throws see `begin`
   */
  static of(path: string, content: string | Uint8Array | ((descriptor: number) => void), durable = false): WholeFile {
    const file = WholeFile.begin(path);
    try {
      if (typeof content === 'function') content(file.descriptor);
      else file.write(content);
      file.end(durable);
      return file;
    } catch (error) {
      file.abort();
      throw error;
    }
  }

  /** @throws the system's error: see `writeAll` */
  write(text: string | Uint8Array): void {
    writeAll(this.descriptor, text);
  }

  /** Says that it is whole. @param durable whether it is to be on the disk */
  end(durable: boolean): void {
    if (!this.isOpen) return;
    if (durable) fsyncSync(this.descriptor);
    this.close();
  }

  /** Puts it in its place, over whatever is there. @throws the system's error; what was there is there still, and nothing else */
  place(target: string): void {
    try {
      renameSync(this.path, target);
    } catch (error) {
      this.abort();
      throw error;
    }
  }

  /** Leaves nothing of it where it has not been placed. */
  abort(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  private close(): void {
    if (this.isOpen) closeSync(this.descriptor);
    this.isOpen = false;
  }
}
