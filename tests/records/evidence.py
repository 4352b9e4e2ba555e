"""A made-up dossier of what was checked, corrected and disputed about bridges."""

SOURCES = (
    """\
    title: {fr: Sources}
    schema:
      primaryKey: [id]
      fields: [{name: id}, {name: title}, {name: publisher}, {name: url, type: uri}, {name: language}, {name: note}]
    index: {path: sources/, show: references, anchor: true, translations: {en: {path: en/sources/}}}
    """,
    "id,title,publisher,url,language,note\n"
    "gazette,Le pont tombe,La Gazette,https://example.org/g,fr,\n"
    "survey,Bridge survey,,,en,Vu en <partie>\n",
)
CLAIMS = (
    """\
    title: {fr: Affirmations}
    retrieved: 1911-02-03
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: claim_fr}
        - {name: who}
        - {name: article_id}
        - {name: why_fr}
        - {name: right_fr}
        - name: verdict
          categories:
            - {value: right, label: {fr: Exact, en: Accurate}, glyph: circle}
            - {value: wrong, label: {fr: Inexact, en: Inaccurate}, glyph: cross}
            - {value: unknown, label: {fr: Invérifiable}, glyph: circle-open}
        - {name: nature}
      foreignKeys: [{fields: article_id, reference: {resource: sources, fields: id}}]
    page:
      path: affirmations/{id}/
      where: {nature: [fact]}
      title: claim_fr
      summary: why_fr
      effect: verdict
      review: {claim: claim_fr, verdict: verdict, explanation: why_fr, correction: right_fr, document: article_id,
               speaker: who, settled: [right, wrong]}
    index: {path: affirmations/, fields: [claim_fr, verdict], anchor: true}
    """,
    "id,claim_fr,who,article_id,why_fr,right_fr,verdict,nature\n"
    "c1,Le pont est tombé,L’article,gazette,Il tient.,Il est fermé,wrong,fact\n"
    "c2,Le pont est laid,Un lecteur,gazette,Un avis.,,unknown,opinion\n"
    "c3,Le pont est fermé,L’article,survey,C’est écrit.,,right,fact\n"
    "c4,Le pont rouille,L’article,gazette,Rien vu.,,unknown,fact\n",
)
CORRECTIONS = (
    """\
    title: {fr: Corrections, en: Corrections}
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: date, type: date}
        - {name: page}
        - name: stage
          categories:
            - {value: published, label: {fr: Depuis la parution}, description: {fr: Rien encore.}}
            - {value: drafted, label: {fr: Avant, en: Before}}
        - {name: about_en}
        - {name: before_fr}
        - {name: after_fr}
        - {name: reason_fr}
        - {name: before_en}
        - {name: after_en}
        - {name: reason_en}
    index: {path: corrections/, show: corrections, anchor: true, translations: {en: {path: en/corrections/}}}
    directive: correction
    """,
    "id,date,page,stage,about_en,before_fr,after_fr,reason_fr,before_en,after_en,reason_en\n"
    "k1,1911-01-02,/ponts/,drafted,Bridges,Trois ponts,quatre ponts,Un oubli.,Three bridges,four bridges,One missed.\n"
    "k2,1911-01-05,,drafted,,1850,1851,Une coquille.,1850,1851,A slip.\n",
)
DISPUTES = (
    """\
    title: {fr: Divergences, en: Disputes}
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: question_fr}
        - {name: question_en}
        - {name: first_fr}
        - {name: first_date, type: date, precision: [year, day]}
        - {name: first_source_ids, type: list}
        - {name: second_fr}
        - {name: second_date, type: date, precision: [year, day]}
        - {name: second_source_ids, type: list}
        - {name: retained_fr}
      foreignKeys:
        - {fields: first_source_ids, reference: {resource: sources, fields: id}}
        - {fields: second_source_ids, reference: {resource: sources, fields: id}}
    index: {path: divergences/, show: disputes, anchor: true}
    directive: divergence
    """,
    "id,question_fr,question_en,first_fr,first_date,first_source_ids,second_fr,second_date,second_source_ids,retained_fr\n"
    "age,Quel âge a le pont ?,How old is the bridge?,Cent ans,1910,gazette,Deux <siècles>,,survey;gazette,Cent ans.\n",
)
