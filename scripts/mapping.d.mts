export const document: string;
export const readme: string;
export const configSchema: string;
export function mapping(): Promise<string>;
export function readmeWithFormats(): string;
export function schemaWithFormats(): string;
