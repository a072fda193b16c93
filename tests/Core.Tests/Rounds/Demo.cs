using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Rounds;

/// <summary>The demonstration round, from the very file that ships.</summary>
internal static class Demo
{
    public static readonly byte[] Json = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "round.json"));

    public static readonly Round Round = Core.Rounds.Round.Parse(Json).Value;
}
