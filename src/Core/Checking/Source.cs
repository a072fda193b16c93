using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Checking;

/// <summary>Who gave out a number that the applicant states, and can say whether it is so.</summary>
public enum Source
{
    /// <summary>The business number, by OSS.</summary>
    Nib,

    /// <summary>The halal certificate, by BPJPH.</summary>
    Halal,

    /// <summary>The food permit, by BPOM.</summary>
    Bpom,

    /// <summary>The tax number, by the Directorate General of Taxes.</summary>
    Npwp,
}

/// <summary>What a source says of a number.</summary>
public enum SourceVerdict
{
    /// <summary>It was given out to this business.</summary>
    Confirmed,

    /// <summary>It was given out, to somebody else or for something else.</summary>
    Differs,

    /// <summary>The source does not know it.</summary>
    Unknown,
}

/// <summary>Which answers of the form a source can speak of.</summary>
public static class SourceAnswers
{
    public static IReadOnlyList<Source> All { get; } = Enum.GetValues<Source>();

    /// <summary>The question of the form.</summary>
    public static string FieldOf(Source source) => source switch
    {
        Source.Nib => "nib",
        Source.Halal => "halal_no",
        Source.Bpom => "izin_no",
        Source.Npwp => "npwp",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    /// <summary>Those whose number the application states.</summary>
    public static IReadOnlyList<Source> Of(Dossier dossier) =>
        ApplicationForm.Of(dossier) is var form
            ? [.. All.Where(source => form[FieldOf(source)].Length > 0 && IsAsked(FieldOf(source), dossier.Case.Commodity))]
            : [];

    private static bool IsAsked(string field, Commodity? commodity) =>
        FormSections.All.SelectMany(section => section.For(commodity)).Any(asked => asked.Code == field);
}
