/**
 * What passwords are usually made of: our own list, kept short because rules do the rest (rows of keys, years,
 * repetitions, signs for letters). Lower case; a word of five letters or more, or one that is nothing but a password.
 */
export const commonWords: readonly string[] = `
  password passwort passwd passphrase secret geheim kennwort motdepasse contrasena senha parola hasło haslo letmein
  welcome willkommen bienvenue hello hallo admin administrator root sysadmin superuser support service helpdesk
  default changeme change temp temporary test testing tester guest user username login logon signin access master
  system server computer internet network office company firma email mail postmaster exchange outlook microsoft
  windows google apple facebook amazon linkedin samsung android iphone linux ubuntu oracle cisco fortinet
  waypost delivery bounce domain
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december spring summer autumn winter fruehling frühling sommer herbst
  iloveyou loveyou lovely love sweetheart princess prince queen king angel babygirl baby honey sunshine flower
  butterfly rainbow forever friends family mother father sister brother daughter michael jennifer jessica ashley
  daniel thomas robert charlie jordan andrew joshua matthew anthony nicole michelle amanda hannah george maggie
  dragon monkey tiger lion eagle panther shadow phoenix unicorn pokemon naruto batman superman spiderman starwars
  killer hunter ranger soldier warrior ninja samurai wizard matrix trustno football baseball basketball hockey
  soccer liverpool chelsea arsenal barcelona juventus bayern yankees cowboys steelers lakers
  ferrari mercedes porsche mustang corvette harley yamaha honda toyota
  london paris berlin madrid vienna zurich america germany france england canada
  chocolate cookie coffee banana orange cherry pepper ginger cheese pizza
  freedom money dollar business project manager secure security private whatever nothing something mypassword
  nopassword thisismy itsme qwerty qwertz azerty asdf zxcv q1w2 abc123 abc xyz
`
  .trim()
  .split(/\s+/)
