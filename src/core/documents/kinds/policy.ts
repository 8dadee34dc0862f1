/** D14: положение о системе наставничества, девять разделов (A070–A154, A194). */

import { askText } from '../ask';
import { documentKind } from '../document-kind';
import { SCHOOL } from '../subjects/school';

export const POLICY = documentKind({
  key: 'policy',
  id: 'D14',
  title: 'Положение о системе наставничества',
  group: 'rules',
  heading: 'Положение о системе наставничества',
  about: SCHOOL,
  topics: ['any', 'pupils', 'staff', 'labour'],
  asks: [
    askText(
      [
        'Совещательный орган',
        'кто помогает руководителю и куратору; если никто – оставьте пустым',
        'совет наставников',
      ],
      'совет наставников',
      false,
    ),
  ],
  single: true,
});
