import { minPasswordLength } from '@waypost/contract'

/** The fields of a new account, the same wherever one is made: the API says what else it refuses. */
export const nameRules = { validate: (value: string) => value.trim() !== '' || 'Enter your name' }

export const emailRules = {
  validate: (value: string) =>
    /^\S{1,64}@\S{1,255}$/.test(value.trim()) || 'Enter an email address, such as name@company.example',
}

export const passwordHint = `At least ${minPasswordLength} characters. Four words that do not belong together are easy to remember and hard to guess.`

export const newPasswordRules = {
  validate: (value: string) =>
    [...value].length >= minPasswordLength || `Enter a password of at least ${minPasswordLength} characters`,
}
