using System.Globalization;
using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Documents;

/// <summary>Problems of documents with the documents' names instead of their codes.</summary>
internal static class DocumentWords
{
    /// <summary>Each problem that concerns a document of the round, with its name before the words.</summary>
    public static IReadOnlyList<Problem> Named(IEnumerable<Problem> problems, Round round, Language language) =>
    [
        .. problems.Select(problem => problem.Field is { } code && round.Checklist.Find(code) is { } item
            ? problem with { Code = "document.named", Args = [item.Name.In(language), Words(problem, round, language)] }
            : problem),
    ];

    /// <summary>A problem of one file, with its name before the words; of a date, which has a field of its own, as it is.</summary>
    public static Problem OfFile(Problem problem, string fileName, Round round, Language language) => Validity.IsOfTheDate(problem)
        ? problem
        : problem with { Code = "document.file", Args = [fileName, Words(problem, round, language)] };

    /// <summary>The words of one problem.</summary>
    public static string Words(Problem problem, Round round, Language language) =>
        ProblemWords.Of(Spoken(problem, round, language), language);

    /// <summary>The problem with its arguments in words: a document that is the same by its name, days as people write them.</summary>
    public static Problem Spoken(Problem problem, Round round, Language language) => problem.Code switch
    {
        "document.duplicate" =>
            problem with { Args = [.. problem.Args.Select(code => NameOf(code, round, language))] },
        "document.expired" => problem with
        {
            Args = [.. problem.Args
                .Select(day => WhenText.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), language))],
        },
        _ => problem,
    };

    /// <summary>What the round calls a document; its code where it asks for none of that code.</summary>
    public static string NameOf(string code, Round round, Language language) =>
        round.Checklist.Find(code)?.Name.In(language) ?? code;
}
