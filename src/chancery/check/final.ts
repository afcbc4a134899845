const IN_A_CASE = 'a procedural step within a case: the appeal against the decision reviews it together with the decision'
const IN_AN_APPEAL =
  'a procedural step within an appeal: whoever reviews the appellate decision in force reviews it together with that decision'
const A_PARTY = 'what a side says or asks for: it decides nothing, and the other side answers it in the same proceedings'

/** Written acts of prosecutors and courts that nobody may challenge, each with the reason. Everything else has to name its challenge. */
export const FINAL: Readonly<Record<string, string>> = {
  'prosecutor.appoint': 'a decision about service, made within it: the text names no challenge',
  'prosecutor.appoint-head': 'a decision about service, made within it: the text names no challenge',
  'prosecutor.dismiss': 'a decision about service, made within it: the text names no challenge',
  'office.establish': 'organises the prosecution service and decides on nobody’s rights',
  'supervision-act.withdraw': 'takes back what was demanded and burdens nobody',
  'case.draw-judge': IN_A_CASE,
  'case.assign': IN_A_CASE,
  'case.recuse': IN_A_CASE,
  'case.rule-language': IN_A_CASE,
  'case.set-hearing': IN_A_CASE,
  'case.close-to-public': IN_A_CASE,
  'case.rule-on-petition': IN_A_CASE,
  'case.exclude-evidence': IN_A_CASE,
  'case.sign-protocol': IN_A_CASE,
  'appeal.draw-panel': IN_AN_APPEAL,
  'appeal.compose': IN_AN_APPEAL,
  'appeal.recuse': IN_AN_APPEAL,
  'appeal.set-hearing': IN_AN_APPEAL,
  'appeal.close-to-public': IN_AN_APPEAL,
  'case.change-ground': A_PARTY,
  'appeal.lodge': A_PARTY,
  'appeal.join': A_PARTY,
  'case.suspend-protested-act': 'lasts only until the court decides, and the court decides on the very act',
  'case.record-non-execution': 'records a fact and decides nothing: on liability the competent body decides separately',
  'appeal.decide': 'enters into force when it is announced: an act in force is not appealed, it is reviewed in cassation and supervision',
  'supervision-act.annul': 'takes back or lightens what was demanded, within the line of subordination, and burdens nobody',
  'supervision-act.suspend': 'lets an act rest for a time within the line of subordination and burdens nobody',
  'complaint.suspend': 'holds until the complaint is decided and burdens nobody but the office complained of',
  'inspection.consent-extension': 'a step within the service: what touches the inspected is the extension, which can be complained of',
}
