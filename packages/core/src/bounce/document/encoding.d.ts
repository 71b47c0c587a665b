/** What browsers and Node share of the Encoding Standard; core is compiled without the types of either. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: ArrayBuffer | ArrayBufferView): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}
