import { rowsOf } from './reason-row.ts'

/** Nobody of that name is there. RFC 3463 §3.2 (x.1.1). */
export const addressWords = rowsOf('address-unknown', [
  [
    '{unknown|no such|invalid|bad|non existent|unrecognized|incorrect|wrong|illegal|undeliverable|unregistered|non existing|not existing|undefined} {local |virtual |remote |destination |or unknown |or inactive |}{user|users|recipient|recipients|mailbox|address|account|alias|person|addressee|username|local part|email|rcpt|receiver|mail address|customer|subscriber|addresses|id|name|destination|member}',
    'Any',
    '550 5.1.1 no such user here',
  ],
  [
    '{user|recipient|mailbox|address|account|alias} {is |are |was |name |}{unreachable|wrong|incorrect|missing|bad|undefined|unresolvable|unkown|doesnt exist|not ok|not local|is not local|not on|not match|not correct|not a local}',
    'Any',
    'user missing',
  ],
  [
    '{user|users|recipient|recipients|rcpt|mailbox|mailboxes|address|addresses|account|alias|person|addressee|username|local part|employee|customer|subscriber|member|receiver|contact|email|name} … {unknown|not found|does not exist|do not exist|did not exist|not exist|nonexistent|non existent|no longer exists|no longer exist|is invalid|invalid|not valid|is not valid|undeliverable|unknown user|no such|could not be found|cannot be found|not be found|not known|unrecognized|unrecognised|not recognized|not recognised|not registered|not listed|not defined|not present|not existing|not a known|not have an|not have a|unroutable|unrouteable|is not a valid|not be resolved|not in our|not in the|not here}',
    'Any',
    'Recipient address rejected: User unknown in virtual mailbox table',
  ],
  [
    'is not {a |an |in |one of |}{valid|known|registered|recognized|recognised|local user|local address|local mailbox|defined|legal|our user|existing|authorised user|actual|user here|user at|mailbox here|the list of|our users|address here|a local|deliverable} {user|mailbox|address|recipient|account|here|at|on|in|email|local|name|}',
    'Any',
    'is not a valid mailbox',
  ],
  [
    'not a {valid|local|known|real} {user|mailbox|address|recipient|account|email|local}',
    'Any',
    'Sorry, not a valid user here',
  ],
  [
    '{no|there is no|there are no} {mailbox|account|user|one|such|users|recipient|valid recipients|valid recipient|valid address|mailbox available|person|address|email account|matches|alias|subscriber} {here|by that|at this|with|of that|named|for|found|on|exists|like|by this|under|in|address|user|to|bye|}',
    'qmail',
    'Sorry, no mailbox here by that name. (#5.1.1)',
  ],
  [
    'does not {exist|have an account|have a mailbox|have a valid|appear to be|have an email|seem to exist} {here|on|at|in|anymore|}',
    'Any',
    'lee@fabrikam.example does not exist',
  ],
  [
    'resolver.adr.{recipnotfound|recipientnotfound|exrecipnotfound|invalidinutf|ambiguous|badprimary|recipient}',
    'Exchange',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup',
  ],
  ['{recipient|recipientnotfound} not found by', 'Exchange Online', 'Recipient not found by SMTP address lookup'],
  [
    'recipient address rejected: access denied',
    'Exchange Online',
    '550 5.4.1 Recipient address rejected: Access denied',
  ],
  [
    '{name|user|address|recipient|lee} not {listed |found |}in {public|domino|the|name|directory|our|any|address|local|virtual|user|recipient|company}',
    'Domino',
    'User not listed in Domino Directory',
  ],
  [
    '{badrcptto|badrcpt|validrcptto|bad recipient|chkuser|nosuchuser|recipnotfound|usernotfound}',
    'qmail',
    'sorry, badrcptto',
  ],
  [
    '> {unknown|not found|does not exist|is unknown|invalid|rejected by|no such}',
    'Any',
    '<lee@fabrikam.example> not found',
  ],
  [
    '{that|tried to reach|we were unable to find|looking for} … {does not exist|not found|the recipient}',
    'Gmail',
    'The email account that you tried to reach does not exist',
  ],
  ['{user|users} {reject|doesnt exist|un known|unkn}', 'NTT', 'User doesnt exist'],
  [
    '{cannot|could not|unable to} {find|locate|accept|deliver to|verify|identify|resolve} {the |a |this |that |any |}{user|mailbox|recipient|address|account|person|email address}',
    'Any',
    'unable to find the user',
  ],
  [
    '{check|verify|confirm} {the |your |this |recipient |that |}{recipient|email|spelling|address|recipients|mail address|user name|addressee}',
    'Any',
    'Please check the recipient address and try again',
  ],
  ['{misspelled|mistyped|typo|typos|typographical|spelled}', 'Gmail', 'address may be misspelled'],
  [
    '{addressee unknown|recipient reject|unknown to this|user missing home directory|missing home directory|cannot accept user|mailbox disabled or not|unknown in|invalid recipient|ambiguous}',
    'Any',
    'addressee unknown',
  ],
  [
    '{not|no} {user|such user|such mailbox|local mailbox|such recipient|such address|such person|such account|such local|such alias|such id|such email|such customer|such member}',
    'Any',
    '553 no such recipient',
  ],
  [
    '{has changed|address changed|new address|has a new email|email address of}',
    'Any',
    'address changed, use the new address',
  ],
  ['only {existing|valid|known|registered} {users|mailboxes|addresses}', 'Any', 'mail for only existing users'],
  [
    '{destination|recipient} {server rejected recipients|unknown|invalid|incorrect}',
    'Lotus',
    'Destination server rejected recipients',
  ],
  ['{nobody|no one|no person} {here|at|by|of|with|named}', 'Any', 'There is no one at this address'],
  ['{not found|unknown} {recipient|user|mailbox|account|address}', 'Any', 'not found recipient account'],
  ['in {name|address|public|company} {directory|book}', 'Notes', 'no lee in name directory'],
  ['was not found at', 'Exchange Online', 'lee was not found at fabrikam.example'],
  ['mailaddress', 'Courier', 'unknown mailaddress'],
])
