interface Chunk {
  fileName: string;
  facadeModuleId: string | null;
  moduleIds: string[];
}
export function checkChunks(chunks: readonly Chunk[]): void;
