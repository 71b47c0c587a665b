/** In characters, as a person counts them. Apart from the schemas: pages need the number without a validator. */
export const minPasswordLength = 12
export const maxPasswordLength = 200
