import { isValid, papersMissing, papersNeeded, papersUnlisted } from '../../../src/core/programme/consents';
import {
  CONSENT_KINDS,
  CONSENT_STATES,
  CONSENTS,
  type Consent,
  SIGNERS,
} from '../../../src/core/registers/consents';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { toRecord } from '../../../src/core/registers/register';

const TODAY = '2026-09-12';
const GUARDIAN = { kind: CONSENT_KINDS.minor, signer: SIGNERS.guardian };
const PUPIL = { kind: CONSENT_KINDS.minor, signer: SIGNERS.self };
const ADULT = { kind: CONSENT_KINDS.adult, signer: SIGNERS.self };
const DUTIES = { kind: CONSENT_KINDS.duties, signer: SIGNERS.self };

function person(birthDate: string, role = 'Обучающийся') {
  return { code: 'У-001', role, birthDate };
}

function consent(given: Partial<Consent>): Consent {
  return {
    ...toRecord(CONSENTS, {}, DEFAULT_LISTS),
    subject: 'У-001',
    ...ADULT,
    state: CONSENT_STATES.given,
    ...given,
  };
}

describe('papersNeeded', () => {
  test.each([
    ['13, the day before the birthday', '2012-09-13', [GUARDIAN]],
    ['14 today', '2012-09-12', [GUARDIAN, PUPIL]],
    ['17, the day before the birthday', '2008-09-13', [GUARDIAN, PUPIL]],
    ['18 today', '2008-09-12', [ADULT]],
    ['7', '2019-01-01', [GUARDIAN]],
    ['40', '1986-01-01', [ADULT]],
    ['of unknown age', '', [GUARDIAN, PUPIL]],
    ['of an age nobody can read', 'весной', [GUARDIAN, PUPIL]],
  ])('a pupil who is %s', (_, birthDate, papers) => {
    expect(papersNeeded(person(birthDate), 'mentee', TODAY)).toEqual(papers);
    expect(papersNeeded(person(birthDate, ' обучающийся'), 'mentor', TODAY)).toEqual(papers);
  });

  test.each([
    ['Педагог', 'mentor', [ADULT, DUTIES]],
    ['Руководитель', 'mentor', [ADULT, DUTIES]],
    ['педагог', 'mentor', [ADULT, DUTIES]],
    ['Педагог', 'mentee', [ADULT]],
    ['Молодой специалист', 'mentee', [ADULT]],
    ['Родитель', 'mentor', [ADULT]],
    ['Сотрудник организации-партнёра', 'mentor', [ADULT]],
    ['Студент', 'mentor', [ADULT]],
    ['', 'mentor', [ADULT]],
  ] as const)('«%s» as %s of unknown age', (role, side, papers) => {
    expect(papersNeeded(person('', role), side, TODAY)).toEqual(papers);
  });

  test('a student of 17 is not of age, whatever the role', () => {
    expect(papersNeeded(person('2009-01-01', 'Студент'), 'mentor', TODAY)).toEqual([GUARDIAN, PUPIL]);
  });
});

describe('isValid', () => {
  test.each<[string, Partial<Consent>, boolean]>([
    ['given without a date', {}, true],
    ['signed today', { signed: TODAY }, true],
    ['signed tomorrow', { signed: '2026-09-13' }, false],
    ['valid until today', { until: TODAY }, true],
    ['valid until yesterday', { until: '2026-09-11' }, false],
    ['withdrawn as of tomorrow', { withdrawn: '2026-09-13' }, true],
    ['withdrawn today', { withdrawn: TODAY }, false],
    ['a term nobody can read', { until: 'до конца' }, true],
    ['awaited', { state: CONSENT_STATES.waiting }, false],
    ['marked as withdrawn', { state: CONSENT_STATES.withdrawn }, false],
    ['marked as not needed', { state: CONSENT_STATES.unneeded }, false],
    ['without a state', { state: '' }, false],
  ])('%s', (_, given, valid) => {
    expect(isValid(consent(given), TODAY)).toBe(valid);
  });
});

describe('what is missing', () => {
  const pupil = person('2011-01-01');

  test('a paper counts for its person, kind and signer only', () => {
    const other = consent({ ...GUARDIAN, subject: 'У-002' });
    expect(papersMissing(pupil, 'mentee', [other], TODAY)).toEqual([GUARDIAN, PUPIL]);
    expect(papersMissing(pupil, 'mentee', [consent(GUARDIAN)], TODAY)).toEqual([PUPIL]);
    expect(papersMissing(pupil, 'mentee', [consent(GUARDIAN), consent(PUPIL)], TODAY)).toEqual([]);
  });

  test('a listed paper that nobody signed is missing but not unlisted', () => {
    const awaited = consent({ ...GUARDIAN, state: CONSENT_STATES.waiting });
    expect(papersMissing(pupil, 'mentee', [awaited], TODAY)).toEqual([GUARDIAN, PUPIL]);
    expect(papersUnlisted(pupil, 'mentee', [awaited], TODAY)).toEqual([PUPIL]);
  });

  test('a withdrawn paper is replaced by a valid one beside it', () => {
    const withdrawn = consent({ ...PUPIL, state: CONSENT_STATES.withdrawn, withdrawn: TODAY });
    const papers = [consent(GUARDIAN), withdrawn];
    expect(papersMissing(pupil, 'mentee', papers, TODAY)).toEqual([PUPIL]);
    expect(papersMissing(pupil, 'mentee', [...papers, consent(PUPIL)], TODAY)).toEqual([]);
  });

  test('on the eighteenth birthday the person signs anew', () => {
    const papers = [consent(GUARDIAN), consent(PUPIL)];
    const grown = person('2008-09-12');
    expect(papersMissing(grown, 'mentee', papers, '2026-09-11')).toEqual([]);
    expect(papersMissing(grown, 'mentee', papers, '2026-09-12')).toEqual([ADULT]);
  });
});
