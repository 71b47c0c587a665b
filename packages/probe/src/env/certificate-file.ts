import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Whether the file can be read and begins with a certificate in PEM. */
export function isCertificateFile(path: string): boolean {
  try {
    return new X509Certificate(readFileSync(path)).raw.length > 0
  } catch {
    return false
  }
}
