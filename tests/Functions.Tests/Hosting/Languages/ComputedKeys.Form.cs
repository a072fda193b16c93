using Ovop.Core.Cases;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Register;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Tests.Hosting.Languages;

internal static partial class ComputedKeys
{
    private const string Submission = "Submission", Problems = "Problems";

    private static readonly string[] Kinds = [SessionKinds.Applicant, SessionKinds.Administrator];

    /// <summary>Acts that a second person confirms.</summary>
    private static IEnumerable<string> Confirmed =>
        from kind in Enum.GetValues<AwardActKind>()
        where new AwardAct(1, kind, "", default, "").NeedsSecond
        select $"{kind}";

    /// <summary>Why a link decides nothing.</summary>
    private static readonly string[] Dead =
        ["link.superseded", "link.revoked", "link.expired", "link.over", "link.unknown", "link.closed", "link.notyours"];

    private static IEnumerable<string> Recorded =>
    [
        "endorsed", "change", "declined", "unconfirmed", "declared", "stooddown", "visit.good", "visit.other", "producer", "producer.refused",
        "ratified", "ratified.other", "sentback",
        "endorsed", "declined", "declared", "stooddown", "visit.good", "visit.other", "producer", "producer.refused",
        "ratified", "approved", "sentback",
        .. Enum.GetNames<Recommendation>().Select(decision => $"sheet.{decision}"),
        .. Confirmed.SelectMany(kind => new[] { $"confirmed.{kind}", $"refused.{kind}" }),
    ];

    /// <summary>A discussion is a part of the review in an applicant's eyes.</summary>
    private static IEnumerable<string> Standings => Enum.GetNames<CaseState>().Except([$"{CaseState.Consensus}"]).Concat(Revising).Concat(["offered", "Deleted"]);

    /// <summary>What a trail tells its applicant, by the file that chooses it.</summary>
    private static IEnumerable<string> Told =>
    [
        .. Literals(File.ReadAllText(Path.Combine(Sources.Root, "src/Functions/Submission/Outcome/PublicTrail.cs")), Chosen()),
        "Review", "StarsProposed", "Ratified", "NotAwarded", "Dismissed", "Lapsed", "Disqualified",
    ];

    private static IEnumerable<ComputedKey> SignIn =>
    [
        new("SignIn", "title.*", Kinds, "SignIn/Links/SignInLinkPage.razor: title.{Link.Kind}", "SignIn/SignInPage.razor: title.{Kind}"),
        new("SignIn", "lead.*", Kinds, "SignIn/SignInPage.razor: lead.{Kind}"),
        new("SignIn", "sent.*", Kinds, "SignIn/SentPage.razor: sent.{Asked.Kind}"),
        new("SignIn", "dead.*", ["signin.superseded", "signin.used", "signin.missed", "signin.expired", "signin.forged", "signin.closed"],
            "SignIn/Links/DeadLinkPage.razor: dead.{Why.Code}"),
    ];

    private static IEnumerable<ComputedKey> OfForm =>
    [
        new("Questions", "section.*", Sections, "Notices/Deciding/FormAnswers.razor: section.{section.Code}",
            "Submission/Sending/CheckPage.razor: section.{section.Code}", "Questions/FormWords.cs: section.{code}",
            "Questions/AllQuestions.razor: section.{section.Code}",
            "Questions/SectionPage.razor: section.{Section.Code}"),
        new("Questions", "section.*.lead", Sections, "Questions/SectionPage.razor: section.{Section.Code}.lead")
        { MayBeMissing = true },
        new("Questions", "field.*", Fields.Select(asked => asked.Code),
            "Correction/DifferenceList.razor: field.{answer.Field.Code}", "Notices/Deciding/FormAnswers.razor: field.{field.Code}",
            "Review/Sheets/BearingAnswers.razor: field.{field.Code}",
            "Notices/Sending/SentCopy.razor: field.{field.Code}", "Submission/Sending/CheckPage.razor: field.{field.Code}",
            "Questions/FieldInput.razor: field.{Of.Code}", "Questions/FormWords.cs: field.{field.Code}",
            "Archive/OwnData/OwnCopy.cs: field.{answer.Key}",
            "Questions/AllQuestions.razor: field.{field.Code}", "Questions/NoteList.razor: field.{note.Field}",
            "Questions/NewerAnswer.cs: field.{field.Code}", "Behalf/AgreementPage.razor: field.{field.Code}",
            "Behalf/Table/ProducerCells.cs: field.{question.Code}",
            "Behalf/Table/ProducerWorkbook.cs: field.{question.Item.Code}", "Questions/CraftWords.cs: field.{field.Code}"),
        new("Questions", "craft.kbli.*", Crafts.Of(Core.Rounds.Commodity.MM).Select(craft => craft.Split('.')[1]), "Questions/CraftWords.cs: craft.kbli.{group}"),
        new("Questions", "field.*.hint", Fields.Select(asked => asked.Code), "Questions/FieldInput.razor: field.{Of.Code}.hint",
            "Questions/AllQuestions.razor: field.{field.Code}.hint") { MayBeMissing = true },
        new("Questions", "consent.*", Consents, "Questions/FormWords.cs: consent.{field.Code}",
            "Behalf/AgreementPage.razor: consent.{field.Code}"),
        new("Questions", "choice.*.*", Fields.SelectMany(asked => asked.Columns.Prepend(asked))
            .Where(asked => asked.Kind == FieldKind.Choice && asked.Code != "komoditi")
            .SelectMany(asked => asked.Choices.Select(choice => $"{asked.Code}|{choice}")),
            "Questions/FormWords.cs: choice.{field.Code}.{choice}"),
        new("Questions", "choice.bentuk_usaha.*", Core.Rounds.Checklists.LegalForm.All, "Questions/FormWords.cs: choice.bentuk_usaha.{form}"),
        new("Questions", "column.*.*", Columns, "Questions/Rows/RowsInput.razor: column.{Of.Code}.{column.Code}",
            "Questions/FormWords.cs: column.{field.Code}.{column}",
            "Questions/AllQuestions.razor: column.{field.Code}.{column.Code}",
            "Behalf/Table/ProducerCells.cs: column.{question.Code}.{column.Code}"),
        new(Problems, "form.code.*", Fields.SelectMany(asked => asked.Columns.Prepend(asked)).Where(asked => asked.Kind == FieldKind.Code)
            .Select(asked => asked.Code), "../Core/Forms/Questions/FieldChecks.cs: form.code.{field.Code}"),
        new(Problems, "form.note.*", Noteworthy, "../Core/Forms/Questions/FormNotes.cs: form.note.{code}"),
    ];

    /// <summary>The questions whose answers may look odd.</summary>
    private static IEnumerable<string> Noteworthy => Literals(
        File.ReadAllText(Path.Combine(Sources.Root, "src/Core/Forms/Questions/FormNotes.cs")), Odd());
}
