export const document: string;
export function mapping(): Promise<string>;
