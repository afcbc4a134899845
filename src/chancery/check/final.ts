/** Written acts of prosecutors and courts that nobody may challenge, each with the reason. Everything else has to name its challenge. */
export const FINAL: Readonly<Record<string, string>> = {
  'prosecutor.appoint': 'a decision about service, made within it: the text names no challenge',
  'prosecutor.appoint-head': 'a decision about service, made within it: the text names no challenge',
  'prosecutor.dismiss': 'a decision about service, made within it: the text names no challenge',
  'office.establish': 'organises the prosecution service and decides on nobody’s rights',
  'supervision-act.withdraw': 'takes back what was demanded and burdens nobody',
}
