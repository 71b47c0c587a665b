import type { TargetProblem } from '../target/index.ts'
import { formatWords, type Variants } from './format-words.ts'

const onlyInside = 'only exists inside a network'

const problems: Record<TargetProblem['code'], Variants> = {
  empty: ['Enter a domain, an email address or an IP address'],
  'too-long': ['The text is too long. Enter one domain, one email address or one IP address'],
  'no-dot': ['Enter the full domain, including the ending'],
  'not-public': [
    `{subject} ${onlyInside}. Enter the domain after the @ in an email address`,
    `This name ${onlyInside}. Enter the domain after the @ in an email address`,
  ],
  'not-public-ip': [
    `{subject} ${onlyInside}. Enter the address the internet sees`,
    `This address ${onlyInside}. Enter the address the internet sees`,
  ],
  self: [
    '{subject} is the address of this checker itself. Enter the domain of a recipient, and your mail server as sender',
    'This is the address of this checker itself. Enter the domain of a recipient, and your mail server as sender',
  ],
  'reverse-name': [
    'This is the reverse form of {subject}. Enter that address itself',
    'This is the reverse form of an address. Enter the IP address itself',
  ],
  'public-suffix': [
    '{subject} is an ending that many domains share. Enter the whole domain, such as example.{subject}',
    'This is an ending that many domains share. Enter the whole domain',
  ],
  'bad-ip': ['Enter an IP address with 4 numbers from 0 to 255, or a full IPv6 address'],
  'ip-with-port': ['Enter the IP address without the port'],
  'ip-with-prefix': ['Enter one IP address, without the “/” and the number after it'],
  'ip-with-zone': ['Enter the IP address without the “%” and what follows it'],
  'address-literal': ['Mail to a bare IP address is not checked. Enter the domain after the @'],
  'label-too-long': [
    'One part of this name is longer than 63 characters: {subject}. Enter the domain as it is written in email addresses',
    'One part of this name is longer than 63 characters. Enter the domain as it is written in email addresses',
  ],
  'name-too-long': ['This name is longer than 253 characters. Enter the domain as it is written in email addresses'],
  'empty-label': [
    '“{subject}” has a dot too many. Enter the domain with single dots, such as fabrikam.com',
    'This name has a dot too many. Enter the domain with single dots, such as fabrikam.com',
  ],
  'bad-label': [
    '“{subject}” cannot be part of a domain. Enter letters, digits and hyphens, separated by single dots',
    'This cannot be part of a domain. Enter letters, digits and hyphens, separated by single dots',
  ],
  'label-hyphen': [
    '“{subject}” begins or ends with a hyphen, which no part of a domain does. Enter the domain without it',
    'A part of this name begins or ends with a hyphen. Enter the domain without it',
  ],
  'numeric-ending': [
    'No domain ends in “.{subject}”. Enter the full domain, or an IP address with 4 numbers',
    'No domain ends in a number. Enter the full domain, or an IP address with 4 numbers',
  ],
  'hidden-characters': [
    'There is a character in “{subject}” that cannot be seen. Enter the name by typing it, do not paste it',
    'There is a character in this text that cannot be seen. Enter the name by typing it, do not paste it',
  ],
  'has-space': [
    'There is a space in “{subject}”. Enter one domain, one email address or one IP address, without spaces',
    'There is a space in this text. Enter one domain, one email address or one IP address, without spaces',
  ],
  'bad-characters': [
    '“{subject}” cannot stand in a domain. Enter letters, digits, hyphens and dots',
    'Some characters cannot stand in a domain. Enter letters, digits, hyphens and dots',
  ],
  'bad-idn': [
    '“{subject}” is not a name in any script. Enter the domain as it is written in email addresses',
    'This is not a name in any script. Enter the domain as it is written in email addresses',
  ],
  'service-label': [
    '{subject} is a record inside a domain. Enter the domain itself, without the parts that begin with “_”',
    'This is a record inside a domain. Enter the domain itself, without the parts that begin with “_”',
  ],
  'local-part-too-long': ['The part before the @ is longer than 64 characters. Check the address with the sender'],
  'address-too-long': ['This email address is longer than 254 characters. Check the address with the sender'],
  'address-without-name': ['Enter the name before the @ too, or only the domain, without the @'],
  'address-without-domain': ['Enter the domain after the @ too, such as lee@fabrikam.com'],
  'several-ats': ['There is more than one @. Enter one email address, such as lee@fabrikam.com'],
  'bad-address': [
    '“{subject}” cannot stand before the @. Enter an email address such as lee@fabrikam.com',
    'Enter an email address with one name, one @ and a domain, such as lee@fabrikam.com',
  ],
  'several-targets': ['Enter one domain, one email address or one IP address at a time'],
  'bounce-not-read-yet': ['This looks like a bounce message. Enter the address of the recipient that is named in it'],
}

/** Why a text cannot be checked, and what to enter instead. */
export function targetProblemText({ code, subject }: TargetProblem): string {
  return formatWords(problems[code], { subject })
}
