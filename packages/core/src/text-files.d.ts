/** Tables of test cases, read as text by the test runner. */
declare module '*.txt?raw' {
  const text: string
  export default text
}
