export function runSeed(): number;
