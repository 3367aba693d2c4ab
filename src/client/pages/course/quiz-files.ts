import type { Course } from '../../../course/course.ts';
import { courseText, quizQuestions } from '../../hooks/use-course.ts';

/** The quiz as course systems import it, for those who take it there. Each shuffles the answers. */

/** Characters that mean something in Moodle's GIFT format. */
const escaped = (text: string): string => text.replace(/[~=#{}:\\]/g, (sign) => `\\${sign}`);

/** The quiz as text for Moodle's question bank (GIFT format). */
export const quizAsGift = (course: Course): string =>
  quizQuestions(course)
    .map(({ id, text, answers, right }) => {
      const lines = answers.map((answer, i) => `  ${i + 1 === right ? '=' : '~'}${escaped(answer)}`);
      const belief = `  ####${escaped(courseText(course, `quiz.${id}.catches`))}`;
      return `::${id}::${escaped(text)} {\n${[...lines, belief].join('\n')}\n}\n`;
    })
    .join('\n');

interface TextFile {
  readonly name: string;
  readonly text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const IMS = 'http://www.imsglobal.org/xsd';

/** The quiz as an archive of QTI 1.2, which Canvas imports. `title`: what it is called there. */
export function quizAsQti(course: Course, title: string): readonly TextFile[] {
  const questions = quizQuestions(course);
  const id = `${course.id}-quiz`;
  const items = questions.map(({ id: question, text, answers, right }) =>
    element('item', { ident: question, title: question }, [
      element('itemmetadata', {}, [
        element('qtimetadata', {}, [field('question_type', 'multiple_choice_question'), field('points_possible', '1')]),
      ]),
      element('presentation', {}, [
        material(text),
        element('response_lid', { ident: 'response1', rcardinality: 'Single' }, [
          element(
            'render_choice',
            {},
            answers.map((answer, i) =>
              element('response_label', { ident: `${question}-${i + 1}` }, [material(answer)]),
            ),
          ),
        ]),
      ]),
      element('resprocessing', {}, [
        element('outcomes', {}, [
          element('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' }, []),
        ]),
        element('respcondition', { continue: 'No' }, [
          element('conditionvar', {}, [element('varequal', { respident: 'response1' }, `${question}-${right}`)]),
          element('setvar', { action: 'Set', varname: 'SCORE' }, '100'),
        ]),
      ]),
    ]),
  );
  const quiz = element('questestinterop', { xmlns: `${IMS}/ims_qtiasiv1p2` }, [
    element('assessment', { ident: id, title }, [
      element('qtimetadata', {}, [field('cc_maxattempts', '1')]),
      element('section', { ident: 'root_section' }, items),
    ]),
  ]);
  const about = element('quiz', { identifier: id, xmlns: 'http://canvas.instructure.com/xsd/cccv1p0' }, [
    element('title', {}, title),
    element('description', {}, courseText(course, 'quiz.about')),
    element('shuffle_answers', {}, 'true'),
    element('quiz_type', {}, 'practice_quiz'),
    element('points_possible', {}, `${questions.length}.0`),
    element('allowed_attempts', {}, '1'),
    element('show_correct_answers', {}, 'false'),
  ]);
  const names = { quiz: `${id}/${id}.xml`, about: `${id}/assessment_meta.xml` };
  const manifest = element('manifest', { identifier: `${id}-manifest`, xmlns: `${IMS}/imsccv1p1/imscp_v1p1` }, [
    element('metadata', {}, [element('schema', {}, 'IMS Content'), element('schemaversion', {}, '1.1.3')]),
    element('organizations', {}, []),
    element('resources', {}, [
      element('resource', { identifier: id, type: 'imsqti_xmlv1p2' }, [
        element('file', { href: names.quiz }, []),
        element('dependency', { identifierref: `${id}-about` }, []),
      ]),
      element(
        'resource',
        {
          identifier: `${id}-about`,
          type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
          href: names.about,
        },
        [element('file', { href: names.about }, [])],
      ),
    ]),
  ]);
  return [
    { name: 'imsmanifest.xml', text: HEAD + manifest },
    { name: names.quiz, text: HEAD + quiz },
    { name: names.about, text: HEAD + about },
  ];
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

/** An element of XML; `inside` is a text, or elements that were made here. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: string | readonly string[],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${plain(value)}"`);
  return `<${name}${given.join('')}>${typeof inside === 'string' ? plain(inside) : inside.join('')}</${name}>`;
}

const field = (label: string, entry: string): string =>
  element('qtimetadatafield', {}, [element('fieldlabel', {}, label), element('fieldentry', {}, entry)]);

const material = (text: string): string =>
  element('material', {}, [element('mattext', { texttype: 'text/plain' }, text)]);
