using Ovop.Core.Rounds;

namespace Ovop.Demo.Rounds.Producers;

/// <summary>Invented names and wares; places are real, businesses and people are not.</summary>
internal static class Words
{
    public static readonly string[] Given =
    [
        "Sri", "Dewi", "Siti", "Ni Made", "Maria", "Ratna", "Yuliana", "Aminah", "Kartini", "Lestari", "Wahyu", "Agus", "Yohanes", "Rahmat", "Hendra", "Bambang", "Ketut", "Fransiskus", "Daud", "Salim",
        "Nurhayati", "Marta", "Elsye", "Ruth", "Zainab", "Sumarni", "Herlina", "Petrus", "Markus", "Ilham", "Gede", "Wayan", "Rosmawati", "Tuti", "Endang", "Asri", "Dahlia", "Bungaria", "Samuel", "Yusuf",
    ];

    public static readonly string[] Family =
    [
        "Wahyuni", "Handayani", "Rahayu", "Puspita", "Tefa", "Simbolon", "Nasution", "Harahap", "Pratiwi", "Wibowo", "Santoso", "Hidayat", "Mandala", "Lubis", "Siregar", "Tarigan", "Wenda", "Kogoya", "Mambrasar",
        "Rumbiak", "Matulessy", "Pattiasina", "Lasut", "Mokoginta", "Daeng Rani", "Palinggi", "Arung", "Noor", "Fitriani", "Kusuma", "Saputra", "Utami", "Maharani", "Suryani", "Anggraini", "Hartati", "Ginting", "Manurung", "Lakoro", "Yikwa",
    ];

    public static readonly string[] House = ["Melati", "Cempaka", "Mutiara", "Sekar", "Lestari", "Kenanga", "Bina Karya", "Mandiri", "Harapan", "Sumber Rejeki", "Tunas", "Cahaya", "Permata", "Karya Bunda", "Sejahtera", "Anggrek", "Rimba", "Pesisir", "Bahari", "Pusaka"];

    public static readonly string[] Villages = ["Sukamaju", "Karangsari", "Mekarjaya", "Tanjung Harapan", "Banjarsari", "Sumberejo", "Batu Putih", "Pasir Panjang", "Lembah Asri", "Muara Bakti", "Kampung Baru", "Watu Lanur"];

    public static string Trade(Commodity commodity) => commodity switch
    {
        Commodity.MM => "Dapur",
        Commodity.TN => "Rumah Tenun",
        Commodity.BT => "Sanggar Batik",
        Commodity.AN => "Anyaman",
        Commodity.GR => "Gerabah",
        _ => throw new ArgumentOutOfRangeException(nameof(commodity), commodity, null),
    };

    public static IReadOnlyList<string> Wares(Commodity commodity) => commodity switch
    {
        Commodity.MM => ["Keripik Pisang", "Sambal Ikan Asap", "Kopi Bubuk", "Gula Aren", "Abon Ikan", "Sirup Pala", "Madu Hutan", "Dodol Durian", "Teh Daun Kelor", "Kerupuk Sagu"],
        Commodity.TN => ["Tenun Ikat", "Songket", "Kain Tenun Pewarna Alam", "Selendang Tenun", "Sarung Tenun"],
        Commodity.BT => ["Batik Tulis", "Batik Cap", "Batik Kombinasi", "Selendang Batik", "Batik Motif Pesisir"],
        Commodity.AN => ["Tas Anyam", "Tikar Anyam", "Keranjang Rotan", "Topi Anyam", "Bakul Bambu"],
        Commodity.GR => ["Kendi", "Guci", "Tempayan", "Cobek", "Vas Gerabah"],
        _ => throw new ArgumentOutOfRangeException(nameof(commodity), commodity, null),
    };
}
