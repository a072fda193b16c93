using Ovop.Core.Rounds;
using Ovop.Functions.Design;

namespace Ovop.Functions.Tests;

/// <summary>The secretariat that the foot of pages and mails names in tests.</summary>
internal sealed class KnownSecretariat : ISecretariat
{
    public static Secretariat Only { get; } =
        new("Jalan Uji 2, Jakarta", "+62 21 0000 0109", new("Setiap hari kerja", "Every working day"), "+62 800 0000 0108");

    public Task<Secretariat?> Present() => Task.FromResult<Secretariat?>(Only);
}
