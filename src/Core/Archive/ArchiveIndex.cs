using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Archive;

/// <summary>A file of an archive.</summary>
/// <param name="Name">Its path in the archive, with "/".</param>
/// <param name="Sha256">Of its bytes; lower-case hex.</param>
public sealed record ArchivedFile(string Name, string Sha256)
{
    public static ArchivedFile Of(string name, ReadOnlySpan<byte> bytes) => new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Whether these are its bytes.</summary>
    public bool Is(ReadOnlySpan<byte> bytes) => Of(Name, bytes) == this;
}

/// <summary>
/// The last file of the archive of a round: which files it has, so that one that is missing, added or changed shows. An archive
/// that broke off has none.
/// </summary>
/// <param name="Schema">"ovop.archive/1".</param>
/// <param name="Round">Id of the round.</param>
/// <param name="At">When it was begun. The register is as it stood then; a case that went on while the archive was written is as
/// it was read.</param>
/// <param name="Drafts">How many cases of the round are drafts, which their producers keep to themselves: they are not in it.</param>
/// <param name="Files">All others, in the order in which they were written.</param>
public sealed record ArchiveIndex(string Schema, string Round, DateTimeOffset At, int Drafts, IReadOnlyList<ArchivedFile> Files)
{
    public const string Version = "ovop.archive/1";

    public const string Name = "index.json";

    /// <summary>Every day record there is (<see cref="Anchor.DayRecord"/>), the first first.</summary>
    public const string Days = "days.json";

    /// <summary>The public awards of the round (<see cref="Register.PublicAward"/>).</summary>
    public const string Register = "register.json";

    private const string Dossiers = "dossiers/";

    public static string DossierOf(ApplicationNumber number) => $"{Dossiers}{number}.json";

    public static bool IsDossier(string name) => name.StartsWith(Dossiers, StringComparison.Ordinal);

    /// <summary>The proof that the trail stands in the record of its last closed day (<see cref="Anchor.Inclusion"/>).</summary>
    public static string ProofOf(ApplicationNumber number) => $"proofs/{number}.json";

    /// <summary>A wording of the round, to the letter.</summary>
    public static string WordingOf(string hash) => $"wordings/{hash}.json";

    /// <summary>"ovop-2026-arsip-2026-11-28.zip".</summary>
    public static string FileNameOf(string round, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"ovop-{round}-arsip-{WorkingCalendar.DateOf(at):yyyy-MM-dd}.zip");

    /// <summary>Whether the case went on after the archive was begun, so that register and dossier are of different moments.</summary>
    public bool WentOn(Dossier dossier) => dossier.Trail.LastOrDefault()?.At >= At;

    /// <exception cref="JsonException">It is no index.</exception>
    public static ArchiveIndex Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<ArchiveIndex>(json, AwardJson.Options) is { Schema: Version, Round: not null, Files: not null } index
            ? index
            : throw new JsonException("No index of an archive.");
}
