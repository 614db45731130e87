/** The checks of schemas, which scripts/build/schemas.mjs makes. */
declare module '*.schema.json?check' {
  const check: import('ajv').ValidateFunction;
  export default check;
}
