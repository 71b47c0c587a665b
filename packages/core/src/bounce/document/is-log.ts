const maxJudged = 40

/** A time as mail servers begin a line of their log: of syslog (RFC 3164, RFC 5424), or of Exim. */
const begins =
  /^(?:<\d{1,3}>)?(?:(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d)|(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d))[^\n]{0,60}?(?:\[\d{1,7}\]:|[A-Za-z0-9]{6}-[A-Za-z0-9]{6,11}-[A-Za-z0-9]{2,4}|postfix|sendmail|exim|sm-mta|smtpd?\b)/

/** Whether lines are out of the log of a mail server: most of them begin as such lines do. */
export function isLog(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, maxJudged)
  const logged = filled.filter((line) => begins.test(line.slice(0, 200)))
  return logged.length > 0 && logged.length * 2 >= filled.length
}
