using Ovop.Core.Cases;

namespace Ovop.Core.Sampling;

/// <summary>What becomes of a sample.</summary>
public enum SampleMove { Received, Laboratory, Result, Returned }

/// <summary>One thing that was done with a sample.</summary>
/// <param name="On">The day.</param>
/// <param name="By">Id of who of the office noted it.</param>
/// <param name="At">When it was noted.</param>
/// <param name="Note">In what state it came, to which laboratory it went, what that found, to whom it was given back.</param>
public sealed record SampleStep(SampleMove Move, DateOnly On, string By, DateTimeOffset At, string Note);

/// <summary>The product that an applicant sent in to be looked at (proposal; the round says of which wares).</summary>
/// <param name="Steps">In their order.</param>
public sealed record ProductSample(IReadOnlyList<SampleStep> Steps) : IPlainPart
{
    public const string RowKey = "sample";

    public string Key => RowKey;

    public static IReadOnlyList<SampleStep> Of(Dossier dossier) => dossier.Find<ProductSample>(RowKey)?.Steps ?? [];

    /// <summary>What is to be sent in; null where nothing is, or not yet.</summary>
    public static LocalText? Asked(Dossier dossier, Setting setting) =>
        dossier.Case.SubmittedAt is null ? null : setting.Round.Samples.Of(dossier.Case.Commodity);
}
