export function made(code: string, id: string): string | undefined;
