/** The code that weighing.wat comes to, in Base64. */
export function assembled(): Promise<string>;
