export { formatWords, placeholdersOf, type Variants } from './format-words.ts'
