import type { CodeSpeaker } from '../vocabulary/index.ts'
import { allCodes, type SpokenCode } from './all-codes.ts'
import { meaningOf, type CodeMeaning } from './code-meaning.ts'
import { fitsCode } from './fits-code.ts'
import { formatCode, parseCode, type ParsedCode } from './parse-code.ts'
import { classTexts, mayBeOverText, subjectNames, unknownCodeTexts } from './words.en.ts'

/** What a code says, in plain words. */
export interface CodeExplanation {
  /** As it is written: 4.4.7, 550. */
  code: string
  /** What its first digit says; absent where x stands for it. */
  classText?: string
  /** What its second number is about; absent for plain replies and for numbers that RFC 3463 does not have. */
  subject?: string
  /** Said when nobody described this number. What its beginning says is then the only meaning, or there is none. */
  unknownText?: string
  /** The one that fits best comes first. */
  meanings: CodeMeaning[]
}

/** What is known beside the code: who says it, and with which words. */
export interface CodeContext {
  whose?: CodeSpeaker | undefined
  said?: string | undefined
}

/**
 * Explains an enhanced status code or an SMTP reply code; nothing for what is neither. A detail that nobody described is
 * read as x.n.0, a subject that does not exist as x.0.0. Source: RFC 3463 §2.
 */
export function explainCode(text: string, context: CodeContext = {}): CodeExplanation | undefined {
  const code = parseCode(text.trim())
  if (code === undefined) return undefined
  const found = meaningsOf(code)
  const isMaybeOver = code.class === 4 && found.meanings.some(({ row }) => row.mayBeOver)
  const subject = code.kind === 'enhanced' ? subjectNames[code.subject] : undefined
  return {
    code: formatCode(code),
    ...(code.class === undefined ? {} : { classText: isMaybeOver ? mayBeOverText : classTexts[code.class] }),
    ...(subject === undefined ? {} : { subject }),
    ...(found.unknownText === undefined ? {} : { unknownText: found.unknownText }),
    meanings: sortByFit(found.meanings, context).map((spoken) => meaningOf(spoken, code.class)),
  }
}

function meaningsOf(code: ParsedCode): { meanings: SpokenCode[]; unknownText?: string } {
  const meanings = allCodes.filter(({ row }) => fitsCode(row, code))
  if (meanings.length > 0) return { meanings }
  if (code.kind === 'reply') return { meanings, unknownText: unknownCodeTexts.reply }
  const inRegistry = (subject: number) =>
    allCodes.filter(({ whose, row }) => whose === 'registry' && fitsCode(row, { ...code, subject, detail: 0 }))
  const ofSubject = inRegistry(code.subject)
  return ofSubject.length > 0
    ? { meanings: ofSubject, unknownText: unknownCodeTexts.detail }
    : { meanings: inRegistry(0), unknownText: unknownCodeTexts.subject }
}

/** The server’s own words tell most, then who it is, then the standard. */
function sortByFit(meanings: SpokenCode[], { whose, said }: CodeContext): SpokenCode[] {
  const heard = said?.toLowerCase()
  const fit = ({ whose: speaker, row }: SpokenCode): number => {
    const isHeard = row.says !== undefined && heard !== undefined && heard.includes(row.says.toLowerCase())
    const isOtherwise = row.says !== undefined && heard !== undefined && !isHeard
    const isStandard = speaker === 'registry' || speaker === 'smtp'
    return (isHeard ? 8 : 0) + (speaker === whose ? 4 : 0) + (isStandard ? 2 : 0) - (isOtherwise ? 3 : 0)
  }
  return meanings.toSorted((a, b) => fit(b) - fit(a))
}
