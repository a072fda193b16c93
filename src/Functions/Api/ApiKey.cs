namespace Ovop.Functions.Api;

/// <summary>Whose applications a key may read: those of a province (its dinas), or of one owner.</summary>
public enum KeyScope { Province, Owner }

/// <summary>A program's access to applications. The key itself is shown once; only its hash is kept.</summary>
/// <param name="Id">Short, to name it by; no secret.</param>
/// <param name="Name">Who has it and what for.</param>
/// <param name="Of">Code of the province or address of the owner.</param>
/// <param name="By">Id of the administrator who made it.</param>
public sealed record ApiKey(string Id, string Name, KeyScope Scope, string Of, string By, DateTimeOffset MadeAt)
{
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The last day on which it was used, in Jakarta.</summary>
    public DateOnly? LastUsed { get; init; }
}
