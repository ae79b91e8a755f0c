/** The few operations on files the store needs: an argument, so that faults can be tried. */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>;
  /** Size in bytes and kind; null where nothing is there. */
  stat(
    path: string,
  ): Promise<{ readonly bytes: number; readonly kind: 'file' | 'directory' | 'other' } | null>;
  /** Names in a directory, sorted; empty where it does not exist. */
  list(path: string): Promise<readonly string[]>;
  /** With the directories above it; they survive a power cut. */
  makeDirectory(path: string): Promise<void>;
  /** Writes a new file and waits until the disk has it. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; false when that name is taken already. Atomic. */
  link(from: string, to: string): Promise<boolean>;
  /** Waits until the disk has the names in a directory; does nothing where the platform cannot. */
  syncDirectory(path: string): Promise<void>;
  remove(path: string): Promise<void>;
}
