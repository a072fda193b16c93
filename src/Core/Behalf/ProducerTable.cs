using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;

namespace Ovop.Core.Behalf;

/// <summary>A line of an officer's table: a producer, and answers of its application.</summary>
/// <param name="Line">From 1, as a spreadsheet shows it.</param>
/// <param name="Number">The draft that is changed; null for one that is opened.</param>
/// <param name="Version">Of the draft as the table was taken; empty takes it as it is.</param>
/// <param name="Answers">What was typed, by question; questions that are no column of the table keep their answers.</param>
public sealed record ProducerRow(
    int Line, ApplicationNumber? Number, string Version, Producer Producer, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>What is wrong with the producer or the number: nothing of the table is put in before it is put right.</summary>
    public IReadOnlyList<Problem> Faults { get; init; } = [];

    /// <summary>SHA-256 over all that the line says and where it stands: another line has another.</summary>
    public string Hash() => Seal.Of([$"{Line}", Producer.Email, .. Seal.Sorted(Answers)]);
}

/// <summary>
/// Many producers as one table: a column for the number of the application (empty for a new one), one for the producer's e-mail
/// address, and one for each question that the officer wants to answer there, in any order; a table that was taken has the version of
/// each draft too. The first line names the columns, by the question's code alone or in brackets behind its words ("NIB [nib]").
/// </summary>
public static class ProducerTable
{
    public const string Number = "nomor", Version = "versi", Email = "surel";

    /// <summary>The questions by which the officer says who the producer is.</summary>
    public const string Name = "nama_pemilik", Phone = "telepon";

    public const int MostRows = 100;

    /// <summary>What can be answered in a table: all but what the producer alone consents to.</summary>
    public static IReadOnlyList<FormField> Questions { get; } =
        [.. FormSections.All.SelectMany(section => section.Fields).Where(field => field.Kind != FieldKind.Consent)];

    /// <summary>
    /// Reads the table, or says all that is wrong with its columns. What is wrong with a producer stands with its line, so that all
    /// lines are tried at once. A wrong answer to another question is no reason to refuse it: like the form, the table keeps what is
    /// typed, and <see cref="Notes"/> says what is wrong.
    /// </summary>
    /// <param name="table">Its lines.</param>
    /// <param name="officer">Who brings it.</param>
    /// <param name="read">What is meant by a cell under a question, in the words of people: choices, dates, telephone numbers.</param>
    public static Result<IReadOnlyList<ProducerRow>> Read(
        IEnumerable<PeopleRow> table, Officer officer, Func<FormField, string, string> read)
    {
        var said = PeopleTable.Said(table, _ => false);
        if (said.Count == 0)
            return new Problem("producers.rows", Field: PeopleTable.Field, Args: $"{MostRows}");

        var (heads, lines) = (said[0], said.Skip(1).ToList());
        var columns = heads.Cells.Select(CodeOf).ToList();
        List<Problem> problems = [.. Misnamed(heads, columns), .. PeopleTable.Miscounted(lines, MostRows, "producers.rows")];
        if (problems.Count > 0)
            return Result<IReadOnlyList<ProducerRow>>.Refused(problems);

        var rows = PeopleTable.Wide(lines, columns.Count).Select(line => (Line: line, Row: Of(line, columns, officer, read))).ToList();
        var twice = rows.Where(row => row.Row.Number is not null).GroupBy(row => row.Row.Number).Where(same => same.Count() > 1)
            .Select(same => same.Last().Row.Line).ToHashSet();
        return Result<IReadOnlyList<ProducerRow>>.Ok(
        [
            .. rows.Select(row => row.Row with
            {
                Faults =
                [
                    .. Faults(row.Line, row.Row, columns, officer),
                    .. twice.Contains(row.Row.Line) ? [row.Line.Wrong("producers.twice", $"{row.Row.Number}")] : Array.Empty<Problem>(),
                ],
            }),
        ]);
    }

    /// <summary>
    /// Makes a draft that was just opened the one that a line asks for: <c>form.long</c> or <c>form.commodity.round</c>. An empty cell
    /// says nothing against what is known of the producer.
    /// </summary>
    public static Result<Change> Begin(Change opened, ProducerRow row, Round round) => Answer(
        Filing.Begin(opened, row.Producer),
        row.Answers.Where(answer => answer.Value.Length > 0).ToDictionary(answer => answer.Key, answer => answer.Value), round);

    /// <summary>
    /// Puts a line into the draft that it names, which is the officer's and open; an empty cell empties the answer:
    /// <c>producers.other</c>, <c>case.submitted</c>, <c>round.closed</c>, <c>producers.newer</c> (somebody has changed the draft since
    /// the table was taken), <c>producers.asked</c> (the producer was asked at another address), <c>form.long</c>,
    /// <c>form.commodity.fixed</c> or <c>form.commodity.round</c>. Again changes nothing.
    /// </summary>
    public static Result<Change> Fill(Dossier dossier, ProducerRow row, Setting setting)
    {
        if (Filing.Of(dossier) is not { } producer || producer.Officer != row.Producer.Officer)
            return new Problem("producers.other", ProblemKind.Forbidden, PeopleTable.Field);
        if (DraftTerm.DraftMustBeOpen(dossier, setting) is { } closed)
            return closed;
        if (row.Producer.Email != producer.Email && dossier.Has(ConfirmationRequest.RowKey))
            return new Problem("producers.asked", ProblemKind.Conflict, PeopleTable.Field);

        var change = dossier.ByApplicant(setting);
        var named = producer with { Name = row.Producer.Name, Phone = row.Producer.Phone, Email = row.Producer.Email };
        var filled = Answer(named == producer ? change : change.Put(named).Log("behalf.named"), row.Answers, setting.Round);
        var isNewer = row.Version.Length > 0 && row.Version != VersionOf(ApplicationForm.Of(dossier));
        return isNewer && filled.TryGet(out var changed) && !changed.IsEmpty
            ? new Problem("producers.newer", ProblemKind.Conflict, PeopleTable.Field)
            : filled;
    }

    /// <summary>Says whether the answers are still those that a table was taken with; a letter first, for it is no number.</summary>
    public static string VersionOf(ApplicationForm form) => $"v-{Seal.Of(Questions.Select(question => form[question.Code]))[..16]}";

    /// <summary>
    /// What is wrong with the answers of a line as they stand in a draft now, and where it lies; what is not answered yet is not wrong,
    /// and what is wrong with the producer is a fault of the line.
    /// </summary>
    public static IReadOnlyList<Problem> Notes(ProducerRow row, Dossier draft, DateOnly today, DateOnly closes) =>
    [
        .. FormRules.Check(ApplicationForm.Of(draft), today, closes)
            .Where(problem => FormRows.CodeOf(problem.Field ?? "") is not (Name or Phone) and var code
                && row.Answers.GetValueOrDefault(code, "").Length > 0),
        .. Filing.Misplaced(draft).Where(_ => row.Answers.ContainsKey("prov") || row.Answers.ContainsKey("kab")),
    ];

    private static Result<Change> Answer(Change change, IReadOnlyDictionary<string, string> answers, Round round)
    {
        var form = ApplicationForm.Of(change.After);
        string Typed(string code) => answers.GetValueOrDefault(code) ?? form[code];
        var sections = FormSections.All.Where(section => section.Fields.Any(field => Typed(field.Code) != form[field.Code])).ToList();
        if (sections.SelectMany(section => ApplicationForm.TooLong(section, Typed)).ToList() is { Count: > 0 } tooLong)
            return Result<Change>.Refused(tooLong);

        var filled = sections.Aggregate(form, (so, section) => so.Answer(section, Typed, change.Now));
        return DocumentRules.CommodityMustFit(change.After, filled, round) is { } unfit ? unfit
            : sections.Count == 0 ? change
            : change.Put(filled).With(head => head with { Commodity = filled.Commodity });
    }

    private static IEnumerable<Problem> Misnamed(PeopleRow heads, List<string> columns)
    {
        foreach (var (place, column) in columns.Index())
            if (column is not (Number or Version or Email) && Questions.All(question => question.Code != column))
                yield return heads.Wrong(new PeopleFault("producers.column", place, column));
        foreach (var twice in columns.GroupBy(column => column).Where(same => same.Count() > 1))
            yield return heads.Wrong("producers.column.twice", twice.Key);
        foreach (var lacking in (string[])[Number, Email, Name, Phone])
            if (!columns.Contains(lacking))
                yield return heads.Wrong("producers.column.lacking", lacking);
    }

    private static ProducerRow Of(PeopleRow line, List<string> columns, Officer officer, Func<FormField, string, string> read)
    {
        var cells = columns.Zip(line.Cells).ToDictionary(pair => pair.First, pair => pair.Second);
        var answers = Questions.Where(question => cells.ContainsKey(question.Code))
            .ToDictionary(question => question.Code, question => question.Tidy(read(question, cells[question.Code])));
        return new(
            line.Line,
            ApplicationNumber.TryRead(cells.GetValueOrDefault(Number, ""), out var number) ? number : null,
            cells.GetValueOrDefault(Version, ""),
            new(officer.Contact.Id, officer.Area, answers.GetValueOrDefault(Name, ""), answers.GetValueOrDefault(Phone, ""),
                MailAddress.Read(cells.GetValueOrDefault(Email, "")) ?? ""),
            answers);
    }

    private static IEnumerable<Problem> Faults(PeopleRow line, ProducerRow row, List<string> columns, Officer officer)
    {
        if (line.Cells.Count > columns.Count)
            yield return line.Wrong("producers.cells");
        string Cell(string column) => line.Cells.ElementAtOrDefault(Place(column)) ?? "";
        int Place(string column) => columns.Index().First(known => known.Item == column).Index;

        if (Cell(Number).Length > 0 && row.Number is null)
            yield return line.Wrong(new PeopleFault("producers.number", Place(Number)));
        if (Cell(Email).Length > 0 && row.Producer.OnPaper)
            yield return line.Wrong(new PeopleFault("producers.email", Place(Email)));
        foreach (var problem in Filing.Check(row.Producer, officer.Contact.Email))
            yield return line.Wrong(problem.Field switch
            {
                "nama" => new PeopleFault("producers.name", Place(Name)),
                "telepon" => new PeopleFault("producers.phone", Place(Phone)),
                "surel" => new PeopleFault("producers.own", Place(Email)),
                var field => throw new ArgumentOutOfRangeException(nameof(row), field, null),
            });
    }

    /// <summary>"nib" of "NIB [nib]".</summary>
    private static string CodeOf(string head) => head.EndsWith(']') && head.LastIndexOf('[') is >= 0 and var open
        ? head[(open + 1)..^1].Trim().ToLowerInvariant()
        : head.Trim().ToLowerInvariant();
}
